using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class PointAwardsTable : IEntityTypeConfiguration<PointAward>
{
    public void Configure(EntityTypeBuilder<PointAward> builder)
    {
        builder.ToTable(
            "point_awards",
            table =>
            {
                table.HasCheckConstraint("ck_point_awards_state", "state between 1 and 4");
                table.HasCheckConstraint("ck_point_awards_points", "points >= 0 and (points > 0) = (state = 1)");
                table.HasCheckConstraint("ck_point_awards_base_fee_yen", "base_fee_yen >= 0");
            }
        );
        builder.HasKey(award => new { award.LineId, award.Month });
        builder.Property(award => award.BaseFee).HasColumnName("base_fee_yen");
        builder.HasIndex(award => new { award.ContractorId, award.Month });
        builder.HasOne<MobileLine>().WithMany().HasForeignKey(award => award.LineId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Contractor>()
            .WithMany()
            .HasForeignKey(award => award.ContractorId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
