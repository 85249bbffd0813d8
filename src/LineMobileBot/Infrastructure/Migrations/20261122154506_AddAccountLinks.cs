using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class AddAccountLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "link_nonces",
                columns: table => new
                {
                    nonce_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    contractor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_user = table.Column<string>(type: "text", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_nonces", x => x.nonce_hash);
                }
            );

            migrationBuilder.CreateTable(
                name: "link_tokens",
                columns: table => new
                {
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    line_user = table.Column<string>(type: "text", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_tokens", x => x.token_hash);
                }
            );

            migrationBuilder.CreateIndex(name: "ix_link_nonces_expires_at", table: "link_nonces", column: "expires_at");

            migrationBuilder.CreateIndex(name: "ix_link_nonces_token_hash", table: "link_nonces", column: "token_hash");

            migrationBuilder.CreateIndex(name: "ix_link_tokens_expires_at", table: "link_tokens", column: "expires_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "link_nonces");

            migrationBuilder.DropTable(name: "link_tokens");
        }
    }
}
