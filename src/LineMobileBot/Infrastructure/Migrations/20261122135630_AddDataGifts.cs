using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class AddDataGifts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_gifts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    quoted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    giver_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    giver_user = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    giver_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    receiver_line_id = table.Column<Guid>(type: "uuid", nullable: true),
                    receiver_user = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    receiver_name = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true
                    ),
                    receive_code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    link_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    reservation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    claim_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    giver_left = table.Column<long>(type: "bigint", nullable: true),
                    receiver_left = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_gifts", x => x.id);
                    table.CheckConstraint("ck_data_gifts_amount", "amount > 0");
                    table.CheckConstraint("ck_data_gifts_state", "state between 1 and 6");
                }
            );

            migrationBuilder.CreateTable(
                name: "gift_paces",
                columns: table => new
                {
                    line_user = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    steps = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gift_paces", x => x.line_user);
                }
            );

            migrationBuilder.CreateTable(
                name: "receive_codes",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_user = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receive_codes", x => x.code);
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_data_gifts_link_code",
                table: "data_gifts",
                column: "link_code",
                unique: true,
                filter: "link_code is not null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_data_gifts_past_partners",
                table: "data_gifts",
                column: "giver_user",
                filter: "state = 2"
            );

            migrationBuilder.CreateIndex(
                name: "ix_data_gifts_unclaimed",
                table: "data_gifts",
                column: "claim_until",
                filter: "state = 3"
            );

            migrationBuilder.CreateIndex(
                name: "ix_receive_codes_line_id_expires_at",
                table: "receive_codes",
                columns: new[] { "line_id", "expires_at" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "data_gifts");

            migrationBuilder.DropTable(name: "gift_paces");

            migrationBuilder.DropTable(name: "receive_codes");
        }
    }
}
