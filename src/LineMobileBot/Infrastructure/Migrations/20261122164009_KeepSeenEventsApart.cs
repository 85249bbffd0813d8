using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class KeepSeenEventsApart : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "seen_events",
                columns: table => new
                {
                    webhook_event_id = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seen_events", x => x.webhook_event_id);
                }
            );

            migrationBuilder.Sql(
                "insert into seen_events (webhook_event_id, received_at) select webhook_event_id, received_at from inbox"
            );
            migrationBuilder.Sql("delete from inbox where done_at is not null");

            migrationBuilder.DropIndex(name: "ix_inbox_lease_until", table: "inbox");

            migrationBuilder.DropIndex(name: "ix_inbox_received_at", table: "inbox");

            migrationBuilder.DropColumn(name: "done_at", table: "inbox");

            migrationBuilder
                .AlterTable(name: "outbox")
                .Annotation("Npgsql:StorageParameter:autovacuum_vacuum_scale_factor", 0)
                .Annotation("Npgsql:StorageParameter:autovacuum_vacuum_threshold", 5000);

            migrationBuilder
                .AlterTable(name: "inbox")
                .Annotation("Npgsql:StorageParameter:autovacuum_vacuum_scale_factor", 0)
                .Annotation("Npgsql:StorageParameter:autovacuum_vacuum_threshold", 5000)
                .OldAnnotation("Npgsql:StorageParameter:fillfactor", 70);

            migrationBuilder.AlterColumn<string>(
                name: "payload",
                table: "inbox",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true
            );

            migrationBuilder
                .CreateIndex(name: "ix_seen_events_received_at", table: "seen_events", column: "received_at")
                .Annotation("Npgsql:IndexMethod", "brin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "seen_events");

            migrationBuilder
                .AlterTable(name: "outbox")
                .OldAnnotation("Npgsql:StorageParameter:autovacuum_vacuum_scale_factor", 0)
                .OldAnnotation("Npgsql:StorageParameter:autovacuum_vacuum_threshold", 5000);

            migrationBuilder
                .AlterTable(name: "inbox")
                .Annotation("Npgsql:StorageParameter:fillfactor", 70)
                .OldAnnotation("Npgsql:StorageParameter:autovacuum_vacuum_scale_factor", 0)
                .OldAnnotation("Npgsql:StorageParameter:autovacuum_vacuum_threshold", 5000);

            migrationBuilder.AlterColumn<string>(
                name: "payload",
                table: "inbox",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text"
            );

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "done_at",
                table: "inbox",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_inbox_lease_until",
                table: "inbox",
                column: "lease_until",
                filter: "lease_until is not null"
            );

            migrationBuilder
                .CreateIndex(name: "ix_inbox_received_at", table: "inbox", column: "received_at")
                .Annotation("Npgsql:IndexMethod", "brin");
        }
    }
}
