using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.DataGifts.OnMyPage;

/// <summary>
/// A gift as the contractor of one of its lines may see it. The other side is named only where it is the contractor's line too.
/// </summary>
/// <param name="Month">The month it belongs to.</param>
/// <param name="At">When the giver made it; for who only received, when it came.</param>
/// <param name="Amount">How much.</param>
/// <param name="Giver">The giving line's user; null when it is somebody else's line.</param>
/// <param name="Receiver">The receiving line's user; null when it is somebody else's line, or nobody's yet.</param>
/// <param name="ByLink">Whether it is, or was, a gift link.</param>
/// <param name="State">What has become of it.</param>
/// <param name="ClaimUntil">Until when a waiting gift link can be claimed (exclusive).</param>
/// <param name="Reversed">How much of it an operator took back after it had arrived.</param>
internal sealed record GiftEntry(
    ServiceMonth Month,
    DateTimeOffset At,
    DataAmount Amount,
    string? Giver,
    string? Receiver,
    bool ByLink,
    GiftEntryState State,
    DateTimeOffset? ClaimUntil,
    DataAmount Reversed
);

/// <summary>What has become of a gift.</summary>
internal enum GiftEntryState
{
    Arrived,
    Waiting,
    TakenBack,
    OutOfTime,
}
