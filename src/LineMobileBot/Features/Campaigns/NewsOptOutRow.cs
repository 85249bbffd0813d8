using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.Campaigns;

/// <summary>Table <c>news_opt_outs</c>: who wants no news.</summary>
internal sealed class NewsOptOutRow : IEntityTypeConfiguration<NewsOptOutRow>
{
    private const int LongestUser = 64;

    public required string LineUser { get; init; }

    /// <summary>On whose button they pressed; null when they typed it.</summary>
    public Guid? CampaignId { get; init; }

    public DateTimeOffset OptedOutAt { get; init; }

    public void Configure(EntityTypeBuilder<NewsOptOutRow> builder)
    {
        builder.ToTable("news_opt_outs");
        builder.HasKey(row => row.LineUser);
        builder.Property(row => row.LineUser).HasMaxLength(LongestUser);
        builder.HasIndex(row => row.CampaignId).HasFilter("campaign_id is not null");
    }
}
