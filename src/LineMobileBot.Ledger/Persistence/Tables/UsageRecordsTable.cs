using LineMobileBot.Ledger.UsageRecords;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

// By far the most rows that are written, and read by their id only. A foreign key and an index on the line would double what a record
// costs: its line is locked when it is written, and no line is ever deleted.
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
    }
}
