using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class DropOutboxLeaseIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_outbox_lease_until", table: "outbox");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(name: "ix_outbox_lease_until", table: "outbox", column: "lease_until");
        }
    }
}
