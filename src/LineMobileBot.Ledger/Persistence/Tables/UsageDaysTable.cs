using LineMobileBot.Ledger.UsageRecords;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class UsageDaysTable : IEntityTypeConfiguration<UsageDay>
{
    public void Configure(EntityTypeBuilder<UsageDay> builder)
    {
        builder.ToTable("usage_days");
        builder.HasKey(day => new { day.LineId, day.Day });
        builder.Property(day => day.Used).HasColumnName("bytes");
    }
}
