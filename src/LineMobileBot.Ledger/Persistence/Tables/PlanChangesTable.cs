using LineMobileBot.Ledger.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class PlanChangesTable : IEntityTypeConfiguration<PlanChange>
{
    public void Configure(EntityTypeBuilder<PlanChange> builder)
    {
        builder.ToTable(
            "plan_changes",
            table =>
                table.HasCheckConstraint(
                    "ck_plan_changes_cancellation",
                    "(cancelled_at is null) = (cancellation is null) and cancellation between 1 and 2"
                )
        );
        builder.HasKey(change => change.Id);
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.Key).HasColumnName("idempotency_key");
        builder.Property(change => change.PlanCode).HasMaxLength(Lengths.PlanCode);
        builder.HasIndex(change => change.Key).IsUnique();
        builder
            .HasIndex(change => new { change.LineId, change.FromMonth }, "ux_plan_changes_standing")
            .IsUnique()
            .HasFilter("cancelled_at is null");
        builder
            .HasOne<MobileLine>()
            .WithMany()
            .HasForeignKey(change => change.LineId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Contractor>()
            .WithMany()
            .HasForeignKey(change => change.ContractorId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Plan>()
            .WithMany()
            .HasForeignKey(change => new { change.PlanCode, change.PlanVersion })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
