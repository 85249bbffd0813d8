using LineMobileBot.Ledger.UsageRecords;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class UsageMonthsTable : IEntityTypeConfiguration<UsageMonth>
{
    public void Configure(EntityTypeBuilder<UsageMonth> builder)
    {
        builder.ToTable("usage_months");
        builder.HasKey(month => new { month.LineId, month.Month });
        builder.Property(month => month.Used).HasColumnName("bytes");
    }
}
