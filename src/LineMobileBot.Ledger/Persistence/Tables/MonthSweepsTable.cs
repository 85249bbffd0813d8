using LineMobileBot.Ledger.Buckets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class MonthSweepsTable : IEntityTypeConfiguration<MonthSweepPart>
{
    public void Configure(EntityTypeBuilder<MonthSweepPart> builder)
    {
        builder.ToTable("month_sweeps");
        builder.HasKey(part => new { part.Month, part.Number });
        builder.Property(part => part.Number).HasColumnName("part");
    }
}
