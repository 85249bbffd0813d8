using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class AddAlerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "alert_switches",
                columns: table => new
                {
                    line_user = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    topic = table.Column<short>(type: "smallint", nullable: false),
                    off_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert_switches", x => new { x.line_user, x.topic });
                }
            );

            migrationBuilder.CreateTable(
                name: "ending_alert_runs",
                columns: table => new
                {
                    month = table.Column<int>(type: "integer", nullable: false),
                    after_line = table.Column<Guid>(type: "uuid", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ending_alert_runs", x => x.month);
                }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "alert_switches");

            migrationBuilder.DropTable(name: "ending_alert_runs");
        }
    }
}
