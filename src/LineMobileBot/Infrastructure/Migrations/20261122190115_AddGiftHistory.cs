using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class AddGiftHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_data_gifts_given",
                table: "data_gifts",
                columns: new[] { "giver_line_id", "id" },
                filter: "state = 2 or reservation_id is not null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_data_gifts_received",
                table: "data_gifts",
                columns: new[] { "receiver_line_id", "id" },
                filter: "state = 2"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_data_gifts_given", table: "data_gifts");

            migrationBuilder.DropIndex(name: "ix_data_gifts_received", table: "data_gifts");
        }
    }
}
