using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Ledger.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddPointAwards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bill_fixings",
                columns: table => new
                {
                    month = table.Column<int>(type: "integer", nullable: false),
                    fixed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    booked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bill_fixings", x => x.month);
                }
            );

            migrationBuilder.CreateTable(
                name: "point_awards",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    contractor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    base_fee_yen = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    fixed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_point_awards", x => new { x.line_id, x.month });
                    table.CheckConstraint("ck_point_awards_base_fee_yen", "base_fee_yen >= 0");
                    table.CheckConstraint("ck_point_awards_points", "points >= 0 and (points > 0) = (state = 1)");
                    table.CheckConstraint("ck_point_awards_state", "state between 1 and 4");
                    table.ForeignKey(
                        name: "fk_point_awards_contractors_contractor_id",
                        column: x => x.contractor_id,
                        principalTable: "contractors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_point_awards_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_point_awards_contractor_id_month",
                table: "point_awards",
                columns: new[] { "contractor_id", "month" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "bill_fixings");

            migrationBuilder.DropTable(name: "point_awards");
        }
    }
}
