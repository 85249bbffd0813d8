using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageRecords;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class UsageRecordsTable : IEntityTypeConfiguration<UsageRecord>
{
    public void Configure(EntityTypeBuilder<UsageRecord> builder)
    {
        builder.ToTable(
            "usage_records",
            table =>
                table.HasCheckConstraint(
                    "ck_usage_records_bytes",
                    "bytes > 0 and uncovered_bytes >= 0 and uncovered_bytes <= bytes"
                )
        );
        builder.HasKey(record => record.RecordId);
        builder.Property(record => record.RecordId).HasMaxLength(Lengths.ExternalId);
        builder.Property(record => record.Used).HasColumnName("bytes");
        builder.Property(record => record.Uncovered).HasColumnName("uncovered_bytes");
        builder
            .HasOne<MobileLine>()
            .WithMany()
            .HasForeignKey(record => record.LineId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
