using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Ledger.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddContractLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contract_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_account = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    linked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    unlinked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    unlinked_by = table.Column<short>(type: "smallint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_links", x => x.id);
                    table.CheckConstraint("ck_contract_links_ended", "(unlinked_at is null) = (unlinked_by is null)");
                    table.ForeignKey(
                        name: "fk_contract_links_contractors_contractor_id",
                        column: x => x.contractor_id,
                        principalTable: "contractors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_contract_links_active_account",
                table: "contract_links",
                column: "line_account",
                filter: "unlinked_at is null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_contract_links_contractor_id",
                table: "contract_links",
                column: "contractor_id"
            );

            migrationBuilder.CreateIndex(
                name: "ux_contract_links_active_contractor",
                table: "contract_links",
                column: "contractor_id",
                unique: true,
                filter: "unlinked_at is null"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "contract_links");
        }
    }
}
