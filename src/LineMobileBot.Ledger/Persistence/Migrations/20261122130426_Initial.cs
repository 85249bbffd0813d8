using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Ledger.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "code_attempts",
                columns: table => new
                {
                    line_account = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    wrong_at = table.Column<DateTimeOffset[]>(type: "timestamp with time zone[]", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_code_attempts", x => x.line_account);
                }
            );

            migrationBuilder.CreateTable(
                name: "households",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_households", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "operations",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    input_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    result_id = table.Column<Guid>(type: "uuid", nullable: true),
                    booked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operations", x => x.key);
                }
            );

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    series = table.Column<short>(type: "smallint", nullable: false),
                    data_bytes = table.Column<long>(type: "bigint", nullable: false),
                    service = table.Column<short>(type: "smallint", nullable: false),
                    base_fee_yen = table.Column<int>(type: "integer", nullable: false),
                    sale_from = table.Column<DateOnly>(type: "date", nullable: false),
                    sale_to = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans", x => new { x.code, x.version });
                    table.CheckConstraint("ck_plans_data_bytes", "data_bytes > 0");
                }
            );

            migrationBuilder.CreateTable(
                name: "policy_values",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    valid_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_values", x => new { x.id, x.valid_from });
                }
            );

            migrationBuilder.CreateTable(
                name: "usage_days",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_usage_days", x => new { x.line_id, x.day });
                }
            );

            migrationBuilder.CreateTable(
                name: "usage_months",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_usage_months", x => new { x.line_id, x.month });
                }
            );

            migrationBuilder.CreateTable(
                name: "contractors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    household_id = table.Column<string>(type: "character varying(128)", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contractors", x => x.id);
                    table.ForeignKey(
                        name: "fk_contractors_households_household_id",
                        column: x => x.household_id,
                        principalTable: "households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    msisdn = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    carrier = table.Column<short>(type: "smallint", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    user_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    shipping_notice_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    suspended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opened_month = table.Column<int>(type: "integer", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lines", x => x.id);
                    table.CheckConstraint("ck_lines_state", "state between 1 and 6");
                    table.ForeignKey(
                        name: "fk_lines_contractors_contractor_id",
                        column: x => x.contractor_id,
                        principalTable: "contractors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "buckets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    granted = table.Column<long>(type: "bigint", nullable: false),
                    remaining = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_buckets", x => x.id);
                    table.CheckConstraint("ck_buckets_granted", "granted > 0");
                    table.CheckConstraint("ck_buckets_kind", "kind between 1 and 5");
                    table.CheckConstraint("ck_buckets_remaining", "remaining >= 0 and remaining <= granted");
                    table.ForeignKey(
                        name: "fk_buckets_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "line_plans",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_month = table.Column<int>(type: "integer", nullable: false),
                    plan_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    plan_version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_line_plans", x => new { x.line_id, x.from_month });
                    table.ForeignKey(
                        name: "fk_line_plans_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_line_plans_plans_plan_code_plan_version",
                        columns: x => new { x.plan_code, x.plan_version },
                        principalTable: "plans",
                        principalColumns: new[] { "code", "version" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "usage_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    look_up = table.Column<byte[]>(type: "bytea", nullable: false),
                    ciphertext = table.Column<byte[]>(type: "bytea", nullable: false),
                    last_four = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_usage_codes", x => x.id);
                    table.CheckConstraint("ck_usage_codes_state", "state between 1 and 3");
                    table.ForeignKey(
                        name: "fk_usage_codes_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "usage_records",
                columns: table => new
                {
                    record_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    uncovered_bytes = table.Column<long>(type: "bigint", nullable: false),
                    event_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    booked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_usage_records", x => x.record_id);
                    table.CheckConstraint(
                        "ck_usage_records_bytes",
                        "bytes > 0 and uncovered_bytes >= 0 and uncovered_bytes <= bytes"
                    );
                    table.ForeignKey(
                        name: "fk_usage_records_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    idempotency_key = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<short>(type: "smallint", nullable: false),
                    source_bucket_id = table.Column<Guid>(type: "uuid", nullable: true),
                    destination_bucket_id = table.Column<Guid>(type: "uuid", nullable: true),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    event_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    booked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reverses_id = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfers", x => x.id);
                    table.CheckConstraint("ck_transfers_bytes", "bytes > 0");
                    table.CheckConstraint(
                        "ck_transfers_ends",
                        "(source_bucket_id is not null or destination_bucket_id is not null) and source_bucket_id is distinct from destination_bucket_id"
                    );
                    table.CheckConstraint("ck_transfers_reason", "reason between 1 and 10");
                    table.ForeignKey(
                        name: "fk_transfers_buckets_destination_bucket_id",
                        column: x => x.destination_bucket_id,
                        principalTable: "buckets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_transfers_buckets_source_bucket_id",
                        column: x => x.source_bucket_id,
                        principalTable: "buckets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "user_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_account = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    code_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_four = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    linked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    unlinked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    unlink_reason = table.Column<short>(type: "smallint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_links_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_user_links_usage_codes_code_id",
                        column: x => x.code_id,
                        principalTable: "usage_codes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_buckets_line_id_expires_at",
                table: "buckets",
                columns: new[] { "line_id", "expires_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_buckets_line_id_month_kind",
                table: "buckets",
                columns: new[] { "line_id", "month", "kind" },
                unique: true,
                filter: "kind in (1, 3)"
            );

            migrationBuilder.CreateIndex(
                name: "ix_contractors_household_id",
                table: "contractors",
                column: "household_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_contractors_login_id",
                table: "contractors",
                column: "login_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_line_plans_plan_code_plan_version",
                table: "line_plans",
                columns: new[] { "plan_code", "plan_version" }
            );

            migrationBuilder.CreateIndex(name: "ix_lines_contractor_id", table: "lines", column: "contractor_id");

            migrationBuilder.CreateIndex(
                name: "ix_lines_ends_at",
                table: "lines",
                column: "ends_at",
                filter: "state = 5"
            );

            migrationBuilder.CreateIndex(
                name: "ix_lines_msisdn",
                table: "lines",
                column: "msisdn",
                unique: true,
                filter: "state <> 6"
            );

            migrationBuilder.CreateIndex(
                name: "ix_transfers_destination_bucket_id",
                table: "transfers",
                column: "destination_bucket_id",
                filter: "destination_bucket_id is not null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_transfers_idempotency_key",
                table: "transfers",
                column: "idempotency_key",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_transfers_source_bucket_id",
                table: "transfers",
                column: "source_bucket_id",
                filter: "source_bucket_id is not null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_usage_codes_line_id_version",
                table: "usage_codes",
                columns: new[] { "line_id", "version" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_usage_codes_look_up",
                table: "usage_codes",
                column: "look_up",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ux_usage_codes_active_line",
                table: "usage_codes",
                column: "line_id",
                unique: true,
                filter: "state = 1"
            );

            migrationBuilder.CreateIndex(name: "ix_usage_records_line_id", table: "usage_records", column: "line_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_links_active_account",
                table: "user_links",
                column: "line_account",
                filter: "unlinked_at is null"
            );

            migrationBuilder.CreateIndex(name: "ix_user_links_code_id", table: "user_links", column: "code_id");

            migrationBuilder.CreateIndex(
                name: "ux_user_links_active_line",
                table: "user_links",
                column: "line_id",
                unique: true,
                filter: "unlinked_at is null"
            );

            // Transfers are history: a mistake is put right by another transfer. The guard holds no logic.
            migrationBuilder.Sql(
                """
                create function refuse_to_rewrite_transfers() returns trigger language plpgsql as $$
                begin
                    raise exception 'transfers are append-only';
                end
                $$;
                create trigger transfers_are_append_only before update or delete or truncate on transfers
                    for each statement execute function refuse_to_rewrite_transfers();
                """
            );

            // Room for a row's new version on its own page: only columns outside the indexes change in these tables.
            migrationBuilder.Sql(
                """
                alter table buckets set (fillfactor = 80);
                alter table lines set (fillfactor = 80);
                alter table usage_days set (fillfactor = 80);
                alter table usage_months set (fillfactor = 80);
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "code_attempts");

            migrationBuilder.DropTable(name: "line_plans");

            migrationBuilder.DropTable(name: "operations");

            migrationBuilder.DropTable(name: "policy_values");

            migrationBuilder.DropTable(name: "transfers");

            migrationBuilder.DropTable(name: "usage_days");

            migrationBuilder.DropTable(name: "usage_months");

            migrationBuilder.DropTable(name: "usage_records");

            migrationBuilder.DropTable(name: "user_links");

            migrationBuilder.DropTable(name: "plans");

            migrationBuilder.DropTable(name: "buckets");

            migrationBuilder.DropTable(name: "usage_codes");

            migrationBuilder.DropTable(name: "lines");

            migrationBuilder.DropTable(name: "contractors");

            migrationBuilder.DropTable(name: "households");

            migrationBuilder.Sql("drop function refuse_to_rewrite_transfers();");
        }
    }
}
