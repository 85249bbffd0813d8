using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class AddCampaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "campaigns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    form = table.Column<short>(type: "smallint", nullable: false),
                    text = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    picture_url = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: true
                    ),
                    button_label = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    button_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    audience = table.Column<short>(type: "smallint", nullable: false),
                    plan_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    people = table.Column<int>(type: "integer", nullable: true),
                    paused = table.Column<short>(type: "smallint", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended = table.Column<short>(type: "smallint", nullable: true),
                    refusal = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    messages = table.Column<string>(type: "text", nullable: true),
                    usage_read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    usage_read = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns", x => x.id);
                    table.CheckConstraint("ck_campaigns_ended", "(ended is not null) = (state = 5)");
                    table.CheckConstraint("ck_campaigns_paused", "paused is null or state = 3");
                    table.CheckConstraint(
                        "ck_campaigns_started",
                        "state not in (3, 4) or (messages is not null and people is not null and started_at is not null)"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "news_opt_outs",
                columns: table => new
                {
                    line_user = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: true),
                    opted_out_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_news_opt_outs", x => x.line_user);
                }
            );

            migrationBuilder.CreateTable(
                name: "campaign_chunks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    tries = table.Column<short>(type: "smallint", nullable: false, defaultValue: (short)0),
                    in_doubt_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_chunks", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaign_chunks_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "campaign_deliveries",
                columns: table => new
                {
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_user = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    chunk_id = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_deliveries", x => new { x.campaign_id, x.line_user });
                    table.ForeignKey(
                        name: "fk_campaign_deliveries_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "campaign_taps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_taps", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaign_taps_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_campaign_chunks_accepted_at",
                table: "campaign_chunks",
                column: "accepted_at",
                filter: "accepted_at is not null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_campaign_chunks_campaign_id",
                table: "campaign_chunks",
                column: "campaign_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_campaign_chunks_open",
                table: "campaign_chunks",
                column: "lease_until",
                filter: "lease_until is not null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_campaign_deliveries_chunk_id",
                table: "campaign_deliveries",
                column: "chunk_id",
                filter: "chunk_id is not null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_campaign_deliveries_waiting",
                table: "campaign_deliveries",
                columns: new[] { "campaign_id", "line_user" },
                filter: "state = 1"
            );

            migrationBuilder.CreateIndex(
                name: "ix_campaign_taps_campaign_id",
                table: "campaign_taps",
                column: "campaign_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_at_work",
                table: "campaigns",
                column: "state",
                filter: "state in (2, 3)"
            );

            migrationBuilder.CreateIndex(
                name: "ix_news_opt_outs_campaign_id",
                table: "news_opt_outs",
                column: "campaign_id",
                filter: "campaign_id is not null"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "campaign_chunks");

            migrationBuilder.DropTable(name: "campaign_deliveries");

            migrationBuilder.DropTable(name: "campaign_taps");

            migrationBuilder.DropTable(name: "news_opt_outs");

            migrationBuilder.DropTable(name: "campaigns");
        }
    }
}
