using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

// In partitions by the month of booked_at, which EF Core does not know of: the migration that made them is written by hand. A partitioned table can only
// be unique in what holds the partition's key; so each partition has its own unique index on the key of the operation.
internal sealed class TransfersTable : IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Transfer> builder)
    {
        builder.ToTable(
            "transfers",
            table =>
            {
                table.HasCheckConstraint("ck_transfers_bytes", "bytes > 0");
                table.HasCheckConstraint("ck_transfers_reason", "reason between 1 and 10");
                table.HasCheckConstraint(
                    "ck_transfers_ends",
                    "(source_bucket_id is not null or destination_bucket_id is not null)"
                        + " and source_bucket_id is distinct from destination_bucket_id"
                );
            }
        );
        builder.HasKey(transfer => new { transfer.Id, transfer.BookedAt });
        builder.Property(transfer => transfer.Id).ValueGeneratedNever();
        builder.Property(transfer => transfer.Key).HasColumnName("idempotency_key");
        builder.Property(transfer => transfer.Amount).HasColumnName("bytes");
        builder.HasIndex(transfer => transfer.SourceBucketId).HasFilter("source_bucket_id is not null");
        builder.HasIndex(transfer => transfer.DestinationBucketId).HasFilter("destination_bucket_id is not null");
        builder
            .HasOne<Bucket>()
            .WithMany()
            .HasForeignKey(transfer => transfer.SourceBucketId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Bucket>()
            .WithMany()
            .HasForeignKey(transfer => transfer.DestinationBucketId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
