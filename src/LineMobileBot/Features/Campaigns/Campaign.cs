namespace LineMobileBot.Features.Campaigns;

/// <summary>One piece of news and how far it has come.</summary>
internal sealed record Campaign(Guid Id, string Name, CampaignContent Content, Audience Audience)
{
    public CampaignState State { get; init; } = CampaignState.Draft;

    /// <summary>Rises with each edit: nobody starts what they have not seen.</summary>
    public int Revision { get; init; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }

    public required Guid CreatedBy { get; init; }

    /// <summary>When it goes out by itself.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>How many it was meant for when it started.</summary>
    public int? People { get; init; }

    public PauseReason? Paused { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public EndReason? Ended { get; init; }

    /// <summary>LINE's words when it refused the message.</summary>
    public string? Refusal { get; init; }

    public bool IsSending => State == CampaignState.Sending && Paused is null;
}
