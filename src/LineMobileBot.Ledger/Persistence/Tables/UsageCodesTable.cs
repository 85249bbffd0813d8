using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class UsageCodesTable : IEntityTypeConfiguration<UsageCode>
{
    public void Configure(EntityTypeBuilder<UsageCode> builder)
    {
        builder.ToTable(
            "usage_codes",
            table => table.HasCheckConstraint("ck_usage_codes_state", "state between 1 and 3")
        );
        builder.HasKey(code => code.Id);
        builder.Property(code => code.Id).ValueGeneratedNever();
        builder.Property(code => code.LastFour).HasMaxLength(Lengths.LastFour);
        builder.HasIndex(code => code.LookUp).IsUnique();
        builder.HasIndex(code => code.LineId, "ux_usage_codes_active_line").IsUnique().HasFilter("state = 1");
        builder.HasIndex(code => new { code.LineId, code.Version }).IsUnique();
        builder.HasOne<MobileLine>().WithMany().HasForeignKey(code => code.LineId).OnDelete(DeleteBehavior.Restrict);
    }
}
