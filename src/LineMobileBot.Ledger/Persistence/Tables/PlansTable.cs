using LineMobileBot.Ledger.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class PlansTable : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("plans", table => table.HasCheckConstraint("ck_plans_data_bytes", "data_bytes > 0"));
        builder.HasKey(plan => new { plan.Code, plan.Version });
        builder.Property(plan => plan.Code).HasMaxLength(Lengths.PlanCode);
        builder.Property(plan => plan.Data).HasColumnName("data_bytes");
        builder.Property(plan => plan.BaseFee).HasColumnName("base_fee_yen");
    }
}
