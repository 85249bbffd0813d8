using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class BucketsTable : IEntityTypeConfiguration<Bucket>
{
    public void Configure(EntityTypeBuilder<Bucket> builder)
    {
        builder.ToTable(
            "buckets",
            table =>
            {
                table.HasCheckConstraint("ck_buckets_kind", "kind between 1 and 5");
                table.HasCheckConstraint("ck_buckets_remaining", "remaining >= 0 and remaining <= granted");
                table.HasCheckConstraint("ck_buckets_granted", "granted > 0");
            }
        );
        builder.HasKey(bucket => bucket.Id);
        builder.Property(bucket => bucket.Id).ValueGeneratedNever();
        // Reads start at the opened month, so a line's past costs them nothing.
        builder.HasIndex(bucket => new { bucket.LineId, bucket.ExpiresAt });
        builder
            .HasIndex(bucket => new
            {
                bucket.LineId,
                bucket.Month,
                bucket.Kind,
            })
            .IsUnique()
            .HasFilter("kind in (1, 3)");
        builder
            .HasOne<MobileLine>()
            .WithMany()
            .HasForeignKey(bucket => bucket.LineId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
