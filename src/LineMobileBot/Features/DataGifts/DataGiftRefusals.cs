using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Asked by someone who is not, or no longer, the user of the line.</summary>
internal sealed record GiftNotLinked : Answer;

/// <summary>Nothing is left of this month's plan data; what else there is cannot be given.</summary>
internal sealed record NothingToGive(GiftBalance Balance) : Answer;

/// <summary>Less than the amount is left.</summary>
/// <param name="Left">Left of this month's plan.</param>
/// <param name="Largest">The largest gift now; zero when not even the smallest is possible.</param>
/// <param name="Smallest">The smallest gift.</param>
internal sealed record NotEnoughToGive(DataAmount Left, DataAmount Largest, DataAmount Smallest) : Answer;

/// <summary>No amount that can be given.</summary>
internal sealed record GiftNotAStep(DataAmount Unit) : Answer;

/// <summary>A refusal that one sentence says it all about.</summary>
internal sealed record GiftRefused(GiftObstacle Obstacle) : Answer;

/// <summary>The numbers are stored with the answer; never reuse one.</summary>
internal enum GiftObstacle
{
    /// <summary>Never why: the receiver's state is nobody else's business.</summary>
    ReceiverCannotReceive = 1,
    MonthClosed = 2,

    /// <summary>The confirm card is too old, was used without effect, or never was this person's.</summary>
    QuoteExpired = 3,
    SameLine = 4,
    GiverCannotGive = 5,
    CodeWrong = 6,
    CodeUsed = 7,
    CodeOutOfTime = 8,
    CodeOwn = 9,

    /// <summary>Claimed by somebody, withdrawn, out of time, or never there.</summary>
    LinkGone = 10,
    LinkOwn = 11,

    /// <summary>The line of whoever asks is not in service, so it gets nothing.</summary>
    CannotReceive = 12,
    TooFast = 13,
}
