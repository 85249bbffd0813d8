using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Ledger.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddPlanChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plan_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    idempotency_key = table.Column<string>(type: "text", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    plan_version = table.Column<int>(type: "integer", nullable: false),
                    from_month = table.Column<int>(type: "integer", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancellation = table.Column<short>(type: "smallint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_changes", x => x.id);
                    table.CheckConstraint(
                        "ck_plan_changes_cancellation",
                        "(cancelled_at is null) = (cancellation is null) and cancellation between 1 and 2"
                    );
                    table.ForeignKey(
                        name: "fk_plan_changes_contractors_contractor_id",
                        column: x => x.contractor_id,
                        principalTable: "contractors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_plan_changes_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_plan_changes_plans_plan_code_plan_version",
                        columns: x => new { x.plan_code, x.plan_version },
                        principalTable: "plans",
                        principalColumns: new[] { "code", "version" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_plan_changes_contractor_id",
                table: "plan_changes",
                column: "contractor_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_plan_changes_idempotency_key",
                table: "plan_changes",
                column: "idempotency_key",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_plan_changes_plan_code_plan_version",
                table: "plan_changes",
                columns: new[] { "plan_code", "plan_version" }
            );

            migrationBuilder.CreateIndex(
                name: "ux_plan_changes_standing",
                table: "plan_changes",
                columns: new[] { "line_id", "from_month" },
                unique: true,
                filter: "cancelled_at is null"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "plan_changes");
        }
    }
}
