using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LineMobileBot.Ledger.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PartitionTransfers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "transfer_closings",
                columns: table => new
                {
                    bucket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfer_closings", x => x.bucket_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "transfer_months",
                columns: table => new
                {
                    month = table.Column<int>(type: "integer", nullable: false),
                    begins_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    detached_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    transfers = table.Column<long>(type: "bigint", nullable: true),
                    net_of_outside = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfer_months", x => x.month);
                }
            );

            // The old table becomes the first partition, up to the end of the last month booked in it (months are Japan's), so that no row is
            // written again; its new key's index is built once. Indexes and keys make room for the names that the model gives.
            migrationBuilder.Sql(
                """
                alter table transfers rename to transfers_before;
                alter index ix_transfers_idempotency_key rename to ux_transfers_before_idempotency_key;
                alter index ix_transfers_source_bucket_id rename to ix_transfers_before_source_bucket_id;
                alter index ix_transfers_destination_bucket_id rename to ix_transfers_before_destination_bucket_id;
                alter table transfers_before drop constraint pk_transfers;

                create table transfers (like transfers_before including constraints) partition by range (booked_at);
                alter table transfers add constraint pk_transfers primary key (id, booked_at);
                create index ix_transfers_source_bucket_id on transfers (source_bucket_id) where source_bucket_id is not null;
                create index ix_transfers_destination_bucket_id on transfers (destination_bucket_id)
                    where destination_bucket_id is not null;
                alter table transfers
                    add constraint fk_transfers_buckets_source_bucket_id
                        foreign key (source_bucket_id) references buckets (id) on delete restrict,
                    add constraint fk_transfers_buckets_destination_bucket_id
                        foreign key (destination_bucket_id) references buckets (id) on delete restrict;
                create trigger transfers_are_append_only before update or delete or truncate on transfers
                    for each statement execute function refuse_to_rewrite_transfers();

                create table transfers_default (like transfers including constraints);
                create unique index ux_transfers_default_idempotency_key on transfers_default (idempotency_key);
                create trigger transfers_are_append_only before update or delete or truncate on transfers_default
                    for each statement execute function refuse_to_rewrite_transfers();
                alter table transfers attach partition transfers_default default;

                do $$
                declare
                    last date := (select max(booked_at at time zone interval '9 hours') from transfers_before);
                    month int := extract(year from last) * 100 + extract(month from last);
                    until timestamptz :=
                        (date_trunc('month', last::timestamp) + interval '1 month') at time zone interval '9 hours';
                begin
                    if last is null then
                        drop table transfers_before;
                    else
                        execute format('alter table transfers_before rename to transfers_%s', month);
                        execute format('alter table transfers attach partition transfers_%s for values from (minvalue) to (%L)',
                            month, until);
                        insert into transfer_months (month, ends_at) values (month, until);
                    end if;
                end
                $$;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                create table transfers_whole (like transfers including constraints);
                insert into transfers_whole select * from transfers;
                drop table transfers;
                alter table transfers_whole rename to transfers;
                alter table transfers add constraint pk_transfers primary key (id);
                create unique index ix_transfers_idempotency_key on transfers (idempotency_key);
                create index ix_transfers_source_bucket_id on transfers (source_bucket_id) where source_bucket_id is not null;
                create index ix_transfers_destination_bucket_id on transfers (destination_bucket_id)
                    where destination_bucket_id is not null;
                alter table transfers
                    add constraint fk_transfers_buckets_source_bucket_id
                        foreign key (source_bucket_id) references buckets (id) on delete restrict,
                    add constraint fk_transfers_buckets_destination_bucket_id
                        foreign key (destination_bucket_id) references buckets (id) on delete restrict;
                create trigger transfers_are_append_only before update or delete or truncate on transfers
                    for each statement execute function refuse_to_rewrite_transfers();
                """
            );

            migrationBuilder.DropTable(name: "transfer_closings");

            migrationBuilder.DropTable(name: "transfer_months");
        }
    }
}
