using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.Campaigns;

/// <summary>Table <c>campaign_deliveries</c>: who of a campaign's audience has it. The key sees to it that nobody is there twice.</summary>
internal sealed class CampaignDeliveryRow : IEntityTypeConfiguration<CampaignDeliveryRow>
{
    private const int LongestUser = 64;

    public Guid CampaignId { get; init; }
    public required string LineUser { get; init; }
    public DeliveryState State { get; init; }

    /// <summary>The portion that took it.</summary>
    public Guid? ChunkId { get; init; }

    public void Configure(EntityTypeBuilder<CampaignDeliveryRow> builder)
    {
        builder.ToTable("campaign_deliveries");
        builder.HasKey(row => new { row.CampaignId, row.LineUser });
        builder.Property(row => row.LineUser).HasMaxLength(LongestUser);
        builder.Property(row => row.State).HasConversion<short>();
        builder
            .HasIndex(row => new { row.CampaignId, row.LineUser }, "ix_campaign_deliveries_waiting")
            .HasFilter("state = 1");
        builder.HasIndex(row => row.ChunkId).HasFilter("chunk_id is not null");
        builder.HasOne<CampaignRow>().WithMany().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>How far a campaign is with one person. The numbers are stored; never reuse one.</summary>
internal enum DeliveryState
{
    Waiting = 1,

    /// <summary>In a portion whose outcome is not known yet.</summary>
    OnTheWay = 2,

    /// <summary>LINE has taken it.</summary>
    Delivered = 3,

    /// <summary>Blocked the account or stopped the news after the start.</summary>
    LeftOut = 4,

    /// <summary>LINE never said whether it took it, and by now asking again could mean sending twice.</summary>
    Unknown = 5,
}
