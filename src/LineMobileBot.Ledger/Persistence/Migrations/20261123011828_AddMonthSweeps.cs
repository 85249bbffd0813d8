using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Ledger.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddMonthSweeps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "month_sweeps",
                columns: table => new
                {
                    month = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    after_line = table.Column<Guid>(type: "uuid", nullable: false),
                    until_line = table.Column<Guid>(type: "uuid", nullable: false),
                    due = table.Column<long>(type: "bigint", nullable: false),
                    opened = table.Column<long>(type: "bigint", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_month_sweeps", x => new { x.month, x.part });
                }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "month_sweeps");
        }
    }
}
