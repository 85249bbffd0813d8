using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Ledger.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddNetworkEventsAndUsageMarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(name: "network_event_cursors");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "throttle_changed_at",
                table: "lines",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "throttled",
                table: "lines",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            // The start of those not in service yet is to be told; what the network knows of the others is that they are fast.
            migrationBuilder.Sql("update lines set throttled = true where opened_month is null");

            migrationBuilder.CreateTable(
                name: "network_events",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    throttled = table.Column<bool>(type: "boolean", nullable: false),
                    cursor = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_network_events", x => new { x.line_id, x.at });
                    table.ForeignKey(
                        name: "fk_network_events_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "usage_marks",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    reached_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_usage_marks",
                        x => new
                        {
                            x.line_id,
                            x.month,
                            x.percent,
                        }
                    );
                    table.CheckConstraint("ck_usage_marks_percent", "percent between 1 and 100");
                    table.ForeignKey(
                        name: "fk_usage_marks_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "ix_lines_throttled", table: "lines", column: "id", filter: "throttled");

            migrationBuilder.CreateIndex(
                name: "ix_network_events_cursor",
                table: "network_events",
                column: "cursor",
                unique: true,
                filter: "cursor is not null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_network_events_waiting",
                table: "network_events",
                columns: new[] { "at", "line_id" },
                filter: "cursor is null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_usage_marks_waiting",
                table: "usage_marks",
                column: "reached_at",
                filter: "settled_at is null"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "network_events");

            migrationBuilder.DropTable(name: "usage_marks");

            migrationBuilder.DropIndex(name: "ix_lines_throttled", table: "lines");

            migrationBuilder.DropColumn(name: "throttle_changed_at", table: "lines");

            migrationBuilder.DropColumn(name: "throttled", table: "lines");

            migrationBuilder.DropSequence(name: "network_event_cursors");
        }
    }
}
