using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageRecords;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class UsageMarksTable : IEntityTypeConfiguration<UsageMark>
{
    public void Configure(EntityTypeBuilder<UsageMark> builder)
    {
        builder.ToTable(
            "usage_marks",
            table => table.HasCheckConstraint("ck_usage_marks_percent", "percent between 1 and 100")
        );
        builder.HasKey(mark => new
        {
            mark.LineId,
            mark.Month,
            mark.Percent,
        });
        builder.HasIndex(mark => mark.ReachedAt, "ix_usage_marks_waiting").HasFilter("settled_at is null");
        builder.HasOne<MobileLine>().WithMany().HasForeignKey(mark => mark.LineId).OnDelete(DeleteBehavior.Restrict);
    }
}
