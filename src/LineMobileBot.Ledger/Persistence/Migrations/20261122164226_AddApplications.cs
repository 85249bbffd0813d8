using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Ledger.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddApplications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "applications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    idempotency_key = table.Column<string>(type: "text", nullable: false),
                    contractor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    plan_version = table.Column<int>(type: "integer", nullable: false),
                    carrier = table.Column<short>(type: "smallint", nullable: false),
                    user_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: false),
                    chat_account = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_applications", x => x.id);
                    table.CheckConstraint(
                        "ck_applications_line_or_cancelled",
                        "line_id is null or cancelled_at is null"
                    );
                    table.ForeignKey(
                        name: "fk_applications_contractors_contractor_id",
                        column: x => x.contractor_id,
                        principalTable: "contractors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_applications_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_applications_plans_plan_code_plan_version",
                        columns: x => new { x.plan_code, x.plan_version },
                        principalTable: "plans",
                        principalColumns: new[] { "code", "version" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_chat_account",
                table: "applications",
                column: "chat_account",
                filter: "chat_account is not null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_contractor_id",
                table: "applications",
                column: "contractor_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_idempotency_key",
                table: "applications",
                column: "idempotency_key",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_line_id",
                table: "applications",
                column: "line_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_plan_code_plan_version",
                table: "applications",
                columns: new[] { "plan_code", "plan_version" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "applications");
        }
    }
}
