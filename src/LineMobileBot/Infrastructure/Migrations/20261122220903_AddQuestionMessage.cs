using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class AddQuestionMessage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "line_message_id",
                table: "faq_questions",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "line_message_id", table: "faq_questions");
        }
    }
}
