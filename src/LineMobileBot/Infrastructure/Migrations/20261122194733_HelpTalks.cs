using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace LineMobileBot.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class HelpTalks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "help_changes",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityAlwaysColumn
                        ),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_help_changes", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "help_presences",
                columns: table => new
                {
                    operator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_help_presences", x => x.operator_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "help_tickets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_user = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    first = table.Column<bool>(type: "boolean", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    operator_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    wrote_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reply_token = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    reply_token_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_help_tickets", x => x.id);
                    table.CheckConstraint("ck_help_tickets_operator", "state <> 3 or operator_id is not null");
                    table.CheckConstraint("ck_help_tickets_state", "state between 1 and 6");
                }
            );

            migrationBuilder.CreateTable(
                name: "help_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    author = table.Column<short>(type: "smallint", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    operator_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    line_message_id = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true
                    ),
                    form_key = table.Column<Guid>(type: "uuid", nullable: true),
                    unsent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_help_messages", x => x.id);
                    table.ForeignKey(
                        name: "fk_help_messages_help_tickets_ticket_id",
                        column: x => x.ticket_id,
                        principalTable: "help_tickets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "help_images",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_message_id = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<short>(type: "smallint", nullable: false, defaultValue: (short)0),
                    content_type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    content = table.Column<byte[]>(type: "bytea", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_help_images", x => x.message_id);
                    table.CheckConstraint("ck_help_images_content", "(state = 2) = (content is not null)");
                    table.CheckConstraint("ck_help_images_state", "state between 1 and 5");
                    table.ForeignKey(
                        name: "fk_help_images_help_messages_message_id",
                        column: x => x.message_id,
                        principalTable: "help_messages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder
                .CreateIndex(name: "ix_help_changes_at", table: "help_changes", column: "at")
                .Annotation("Npgsql:IndexMethod", "brin");

            migrationBuilder.CreateIndex(
                name: "ix_help_images_due_at",
                table: "help_images",
                column: "due_at",
                filter: "state = 1"
            );

            migrationBuilder.CreateIndex(
                name: "ix_help_messages_form_key",
                table: "help_messages",
                column: "form_key",
                unique: true,
                filter: "form_key is not null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_help_messages_line_message_id",
                table: "help_messages",
                column: "line_message_id",
                unique: true,
                filter: "line_message_id is not null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_help_messages_ticket_id_id",
                table: "help_messages",
                columns: new[] { "ticket_id", "id" }
            );

            migrationBuilder.CreateIndex(name: "ix_help_tickets_of_person", table: "help_tickets", column: "line_user");

            migrationBuilder.CreateIndex(
                name: "ix_help_tickets_state_since",
                table: "help_tickets",
                columns: new[] { "state", "since" },
                filter: "state in (2, 3, 6)"
            );

            migrationBuilder.CreateIndex(
                name: "ux_help_tickets_open",
                table: "help_tickets",
                column: "line_user",
                unique: true,
                filter: "state <> 4"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "help_changes");

            migrationBuilder.DropTable(name: "help_images");

            migrationBuilder.DropTable(name: "help_presences");

            migrationBuilder.DropTable(name: "help_messages");

            migrationBuilder.DropTable(name: "help_tickets");
        }
    }
}
