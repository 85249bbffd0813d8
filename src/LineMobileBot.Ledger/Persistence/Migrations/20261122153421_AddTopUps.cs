using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Ledger.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddTopUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "top_ups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    idempotency_key = table.Column<string>(type: "text", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    price_yen = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    number_in_month = table.Column<int>(type: "integer", nullable: false),
                    bought_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_top_ups", x => x.id);
                    table.CheckConstraint("ck_top_ups_bytes", "bytes > 0");
                    table.CheckConstraint("ck_top_ups_number_in_month", "number_in_month > 0");
                    table.CheckConstraint("ck_top_ups_price_yen", "price_yen >= 0");
                    table.ForeignKey(
                        name: "fk_top_ups_buckets_id",
                        column: x => x.id,
                        principalTable: "buckets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_top_ups_contractors_contractor_id",
                        column: x => x.contractor_id,
                        principalTable: "contractors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_top_ups_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "ix_top_ups_contractor_id", table: "top_ups", column: "contractor_id");

            migrationBuilder.CreateIndex(
                name: "ix_top_ups_idempotency_key",
                table: "top_ups",
                column: "idempotency_key",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_top_ups_line_id_month_number_in_month",
                table: "top_ups",
                columns: new[] { "line_id", "month", "number_in_month" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "top_ups");
        }
    }
}
