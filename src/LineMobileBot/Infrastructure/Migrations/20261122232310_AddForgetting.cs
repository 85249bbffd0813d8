using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class AddForgetting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_receive_codes_expires_at",
                table: "receive_codes",
                column: "expires_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_data_gifts_only_quoted",
                table: "data_gifts",
                column: "quoted_at",
                filter: "state in (1, 5, 6) and reservation_id is null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_api_answers_answered_at",
                table: "api_answers",
                column: "answered_at"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_receive_codes_expires_at", table: "receive_codes");

            migrationBuilder.DropIndex(name: "ix_data_gifts_only_quoted", table: "data_gifts");

            migrationBuilder.DropIndex(name: "ix_api_answers_answered_at", table: "api_answers");
        }
    }
}
