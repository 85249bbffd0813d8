using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Ledger.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class LeanUsageRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "fk_usage_records_lines_line_id", table: "usage_records");

            migrationBuilder.DropIndex(name: "ix_usage_records_line_id", table: "usage_records");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(name: "ix_usage_records_line_id", table: "usage_records", column: "line_id");

            migrationBuilder.AddForeignKey(
                name: "fk_usage_records_lines_line_id",
                table: "usage_records",
                column: "line_id",
                principalTable: "lines",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );
        }
    }
}
