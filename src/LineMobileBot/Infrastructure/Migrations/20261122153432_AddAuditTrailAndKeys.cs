using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace LineMobileBot.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class AddAuditTrailAndKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_kind = table.Column<short>(type: "smallint", nullable: false),
                    actor_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    on_behalf_of = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    action = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    object_kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    object_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    outcome = table.Column<short>(type: "smallint", nullable: false),
                    detail = table.Column<string>(type: "jsonb", nullable: true),
                    address_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_events", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_audit_events_actor_kind_actor_id_id",
                table: "audit_events",
                columns: new[] { "actor_kind", "actor_id", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_audit_events_object_kind_object_id_id",
                table: "audit_events",
                columns: new[] { "object_kind", "object_id", "id" }
            );

            // What was done stays written. The guard holds no logic.
            migrationBuilder.Sql(
                """
                create function refuse_to_rewrite_audit_events() returns trigger language plpgsql as $$
                begin
                    raise exception 'audit_events are append-only';
                end
                $$;
                create trigger audit_events_are_append_only before update or delete or truncate on audit_events
                    for each statement execute function refuse_to_rewrite_audit_events();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "audit_events");

            migrationBuilder.Sql("drop function refuse_to_rewrite_audit_events();");

            migrationBuilder.DropTable(name: "data_protection_keys");
        }
    }
}
