using System.Diagnostics;
using LineMobileBot.Delivery.Multicasts;

namespace LineMobileBot.Features.Campaigns.Sending;

/// <summary>What to do with a portion that nobody holds any more.</summary>
internal enum FoundChunk
{
    /// <summary>Send it again, with the same key.</summary>
    TakeUp,

    /// <summary>Its campaign is paused, and LINE may have it: it waits.</summary>
    Leave,

    /// <summary>LINE certainly does not have it: its people wait again.</summary>
    Release,

    /// <summary>LINE may have it, and it must not be asked again.</summary>
    GiveUp,
}

/// <summary>What comes of a portion that we hold.</summary>
internal abstract record ChunkFate
{
    private ChunkFate() { }

    internal sealed record Send : ChunkFate;

    internal sealed record Delivered : ChunkFate;

    /// <summary>Again, with the same key.</summary>
    /// <param name="After">When.</param>
    /// <param name="MayHaveIt">Whether this try leaves a doubt behind.</param>
    internal sealed record Again(TimeSpan After, bool MayHaveIt) : ChunkFate;

    internal sealed record PauseCampaign(PauseReason Reason) : ChunkFate;

    internal sealed record EndCampaign(string Refusal) : ChunkFate;
}

/// <summary>The way of a portion as pure rules.</summary>
internal static class ChunkRule
{
    private static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private const int MostDoublings = 10;

    public static FoundChunk Find(
        DateTimeOffset? inDoubtSince,
        CampaignState state,
        bool isPaused,
        DateTimeOffset now
    ) =>
        (inDoubtSince, state, isPaused) switch
        {
            (null, CampaignState.Sending, false) => FoundChunk.TakeUp,
            (null, _, _) => FoundChunk.Release,
            ({ } since, _, _) when now - since >= MulticastRule.RetryKeyLife => FoundChunk.GiveUp,
            (_, CampaignState.Sending, false) => FoundChunk.TakeUp,
            (_, CampaignState.Sending, true) => FoundChunk.Leave,
            _ => FoundChunk.GiveUp,
        };

    /// <summary>Whether the month allows it. A portion that LINE may have has its price paid, or pays it now for the first time.</summary>
    public static ChunkFate Before(int people, MonthlyMessages? month, QuotaReserve reserve) =>
        month is null ? new ChunkFate.Again(LongPause, MayHaveIt: false)
        : QuotaRule.LeftForNews(month, reserve) is { } left && left < people
            ? new ChunkFate.PauseCampaign(PauseReason.QuotaReserve)
        : new ChunkFate.Send();

    public static ChunkFate After(MulticastOutcome outcome, int tries) =>
        outcome switch
        {
            MulticastOutcome.Accepted => new ChunkFate.Delivered(),
            MulticastOutcome.TooFast => new ChunkFate.Again(Backoff(tries), MayHaveIt: false),
            MulticastOutcome.NotLetIn => new ChunkFate.Again(LongPause, MayHaveIt: false),
            MulticastOutcome.Unheard => new ChunkFate.Again(Backoff(tries), MayHaveIt: true),
            MulticastOutcome.MonthlyLimit => new ChunkFate.PauseCampaign(PauseReason.MonthlyLimit),
            MulticastOutcome.Refused refused => new ChunkFate.EndCampaign(refused.Reason),
            _ => throw new UnreachableException(),
        };

    private static TimeSpan Backoff(int tries)
    {
        var pause = ShortPause * Math.Pow(2, Math.Min(tries, MostDoublings));
        return pause < LongestPause ? pause : LongestPause;
    }
}
