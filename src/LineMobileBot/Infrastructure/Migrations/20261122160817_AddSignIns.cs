using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class AddSignIns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contractor_accounts",
                columns: table => new
                {
                    contractor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: false),
                    security_stamp = table.Column<string>(type: "text", nullable: false),
                    password_changed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contractor_accounts", x => x.contractor_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "sign_in_locks",
                columns: table => new
                {
                    login_id_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_locks", x => x.login_id_hash);
                }
            );

            migrationBuilder.CreateTable(
                name: "sign_ins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    way = table.Column<short>(type: "smallint", nullable: false),
                    outcome = table.Column<short>(type: "smallint", nullable: false),
                    device_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    device = table.Column<string>(type: "text", nullable: false),
                    network = table.Column<string>(type: "text", nullable: false),
                    new_place = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_ins", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_locks_changed_at",
                table: "sign_in_locks",
                column: "changed_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_sign_ins_contractor_id_id",
                table: "sign_ins",
                columns: new[] { "contractor_id", "id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "contractor_accounts");

            migrationBuilder.DropTable(name: "sign_in_locks");

            migrationBuilder.DropTable(name: "sign_ins");
        }
    }
}
