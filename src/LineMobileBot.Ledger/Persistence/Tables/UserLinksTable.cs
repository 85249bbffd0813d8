using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class UserLinksTable : IEntityTypeConfiguration<UserLink>
{
    public void Configure(EntityTypeBuilder<UserLink> builder)
    {
        builder.ToTable("user_links");
        builder.HasKey(link => link.Id);
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.LineAccount).HasMaxLength(Lengths.LineAccount);
        builder.Property(link => link.LastFour).HasMaxLength(Lengths.LastFour);
        builder.HasIndex(link => link.LineId, "ux_user_links_active_line").IsUnique().HasFilter("unlinked_at is null");
        builder.HasIndex(link => link.LineAccount, "ix_user_links_active_account").HasFilter("unlinked_at is null");
        builder.HasOne<MobileLine>().WithMany().HasForeignKey(link => link.LineId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UsageCode>().WithMany().HasForeignKey(link => link.CodeId).OnDelete(DeleteBehavior.Restrict);
    }
}
