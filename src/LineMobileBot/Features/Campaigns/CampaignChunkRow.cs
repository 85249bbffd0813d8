using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.Campaigns;

/// <summary>Table <c>campaign_chunks</c>: portions of an audience, each one multicast. The id is its retry key.</summary>
internal sealed class CampaignChunkRow : IEntityTypeConfiguration<CampaignChunkRow>
{
    public Guid Id { get; init; }
    public Guid CampaignId { get; init; }
    public int People { get; init; }

    /// <summary>Until when a replica holds it; null = settled.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }
    public short Tries { get; init; }

    /// <summary>Since when LINE may have taken it without our knowing; null = it certainly has not.</summary>
    public DateTimeOffset? InDoubtSince { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    public void Configure(EntityTypeBuilder<CampaignChunkRow> builder)
    {
        builder.ToTable("campaign_chunks");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Tries).HasDefaultValue((short)0);
        builder.HasIndex(row => row.LeaseUntil, "ix_campaign_chunks_open").HasFilter("lease_until is not null");
        builder.HasIndex(row => row.AcceptedAt).HasFilter("accepted_at is not null");
        builder.HasOne<CampaignRow>().WithMany().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Restrict);
    }
}
