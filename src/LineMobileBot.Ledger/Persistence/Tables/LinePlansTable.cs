using LineMobileBot.Ledger.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class LinePlansTable : IEntityTypeConfiguration<LinePlan>
{
    public void Configure(EntityTypeBuilder<LinePlan> builder)
    {
        builder.ToTable("line_plans");
        builder.HasKey(plan => new { plan.LineId, plan.FromMonth });
        builder.Property(plan => plan.PlanCode).HasMaxLength(Lengths.PlanCode);
        builder.HasOne<MobileLine>().WithMany().HasForeignKey(plan => plan.LineId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Plan>()
            .WithMany()
            .HasForeignKey(plan => new { plan.PlanCode, plan.PlanVersion })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
