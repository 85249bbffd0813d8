using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class AddFaq : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase().Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateTable(
                name: "faq_editions",
                columns: table => new
                {
                    edition = table.Column<string>(type: "text", nullable: false),
                    loaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_faq_editions", x => x.edition);
                }
            );

            migrationBuilder.CreateTable(
                name: "faq_entries",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    common = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    account = table.Column<short>(type: "smallint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    retired = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_faq_entries", x => x.key);
                }
            );

            migrationBuilder.CreateTable(
                name: "faq_feedback",
                columns: table => new
                {
                    question_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    solved = table.Column<bool>(type: "boolean", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_faq_feedback", x => new { x.question_id, x.key });
                }
            );

            migrationBuilder.CreateTable(
                name: "faq_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_user = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    asked = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    found = table.Column<string[]>(type: "text[]", nullable: false),
                    outcome = table.Column<short>(type: "smallint", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    handled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_faq_questions", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "faq_terms",
                columns: table => new
                {
                    term = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    weight = table.Column<double>(type: "double precision", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_faq_terms",
                        x => new
                        {
                            x.term,
                            x.key,
                            x.number,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "faq_wordings",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    spelling = table.Column<string>(type: "text", nullable: false),
                    weight = table.Column<double>(type: "double precision", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_faq_wordings", x => new { x.key, x.number });
                }
            );

            migrationBuilder.CreateTable(
                name: "faq_versions",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    question = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    answer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    button = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    words = table.Column<string[]>(type: "text[]", nullable: false),
                    retired = table.Column<bool>(type: "boolean", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    edition = table.Column<string>(type: "text", nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_faq_versions", x => new { x.key, x.version });
                    table.CheckConstraint("ck_faq_versions_one_writer", "(operator_id is null) <> (edition is null)");
                    table.ForeignKey(
                        name: "fk_faq_versions_faq_entries_key",
                        column: x => x.key,
                        principalTable: "faq_entries",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "ix_faq_feedback_key", table: "faq_feedback", column: "key");

            migrationBuilder.CreateIndex(
                name: "ix_faq_questions_line_user_asked_at",
                table: "faq_questions",
                columns: new[] { "line_user", "asked_at" },
                filter: "line_user is not null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_faq_questions_unanswered",
                table: "faq_questions",
                column: "asked_at",
                filter: "outcome = 3 and handled_at is null and asked is not null"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "faq_editions");

            migrationBuilder.DropTable(name: "faq_feedback");

            migrationBuilder.DropTable(name: "faq_questions");

            migrationBuilder.DropTable(name: "faq_terms");

            migrationBuilder.DropTable(name: "faq_versions");

            migrationBuilder.DropTable(name: "faq_wordings");

            migrationBuilder.DropTable(name: "faq_entries");

            migrationBuilder.AlterDatabase().OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");
        }
    }
}
