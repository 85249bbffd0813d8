using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.Campaigns;

/// <summary>Table <c>campaign_taps</c>: somebody opened a campaign's link. Nobody knows who: see <see cref="NewsLinkDoor"/>.</summary>
internal sealed class CampaignTapRow : IEntityTypeConfiguration<CampaignTapRow>
{
    public Guid Id { get; init; }
    public Guid CampaignId { get; init; }

    public void Configure(EntityTypeBuilder<CampaignTapRow> builder)
    {
        builder.ToTable("campaign_taps");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<CampaignRow>().WithMany().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Restrict);
    }
}
