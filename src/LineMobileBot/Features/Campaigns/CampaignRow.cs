using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.Campaigns;

/// <summary>Table <c>campaigns</c>.</summary>
internal sealed class CampaignRow : IEntityTypeConfiguration<CampaignRow>
{
    private const int LongestPlanCode = 64;

    public Guid Id { get; init; }
    public required string Name { get; init; }
    public CampaignForm Form { get; init; }
    public required string Text { get; init; }
    public string? Title { get; init; }
    public string? PictureUrl { get; init; }
    public string? ButtonLabel { get; init; }
    public string? ButtonUrl { get; init; }
    public AudienceKind Audience { get; init; }
    public string? PlanCode { get; init; }
    public CampaignState State { get; init; }
    public int Revision { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public Guid CreatedBy { get; init; }
    public DateTimeOffset? StartsAt { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public int? People { get; init; }
    public PauseReason? Paused { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public EndReason? Ended { get; init; }
    public string? Refusal { get; init; }

    /// <summary>The messages as JSON, fixed at the start: what is sent again must be the same to the last byte.</summary>
    public string? Messages { get; init; }

    /// <summary>When LINE said what of the month was used, before the first portion of that month.</summary>
    public DateTimeOffset? UsageReadAt { get; init; }
    public long? UsageRead { get; init; }

    public void Configure(EntityTypeBuilder<CampaignRow> builder)
    {
        builder.ToTable(
            "campaigns",
            table =>
            {
                table.HasCheckConstraint("ck_campaigns_paused", "paused is null or state = 3");
                table.HasCheckConstraint("ck_campaigns_ended", "(ended is not null) = (state = 5)");
                table.HasCheckConstraint(
                    "ck_campaigns_started",
                    "state not in (3, 4) or (messages is not null and people is not null and started_at is not null)"
                );
            }
        );
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(CampaignContentRule.LongestName);
        builder.Property(row => row.Form).HasConversion<short>();
        builder.Property(row => row.Text).HasMaxLength(CampaignContentRule.LongestText);
        builder.Property(row => row.Title).HasMaxLength(CampaignContentRule.LongestTitle);
        builder.Property(row => row.PictureUrl).HasMaxLength(CampaignContentRule.LongestUrl);
        builder.Property(row => row.ButtonLabel).HasMaxLength(CampaignContentRule.LongestButtonLabel);
        builder.Property(row => row.ButtonUrl).HasMaxLength(CampaignContentRule.LongestUrl);
        builder.Property(row => row.Audience).HasConversion<short>();
        builder.Property(row => row.PlanCode).HasMaxLength(LongestPlanCode);
        builder.Property(row => row.State).HasConversion<short>();
        builder.Property(row => row.Paused).HasConversion<short?>();
        builder.Property(row => row.Ended).HasConversion<short?>();
        builder.Property(row => row.Refusal).HasMaxLength(CampaignRule.LongestRefusal);
        // What the senders look at each second.
        builder.HasIndex(row => row.State, "ix_campaigns_at_work").HasFilter("state in (2, 3)");
    }
}
