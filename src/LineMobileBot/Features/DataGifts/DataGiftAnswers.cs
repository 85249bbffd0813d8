using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.DataGifts;

/// <summary>In the name of which line?</summary>
/// <param name="Step">The step that waits for the line, as its postback.</param>
/// <param name="Lines">The person's lines.</param>
internal sealed record LineQuestion(string Step, IReadOnlyList<LineOption> Lines) : Answer;

internal sealed record LineOption(Guid LineId, string UserName, string Number);

/// <summary>What can be given, and to whom?</summary>
/// <param name="LineId">The giver's line.</param>
/// <param name="Balance">What it has.</param>
/// <param name="Largest">The largest gift.</param>
/// <param name="Unit">The step between amounts.</param>
/// <param name="Receivers">Family first.</param>
internal sealed record ReceiverQuestion(
    Guid LineId,
    GiftBalance Balance,
    DataAmount Largest,
    DataAmount Unit,
    IReadOnlyList<ReceiverOption> Receivers
) : Answer;

/// <summary>Somebody who can be given to.</summary>
/// <param name="LineId">Their line.</param>
/// <param name="UserName">Their name, all that a giver learns of them.</param>
/// <param name="IsFamily">Of the same household; else somebody given to before.</param>
internal sealed record ReceiverOption(Guid LineId, string UserName, bool IsFamily);

/// <summary>How much?</summary>
/// <param name="LineId">The giver's line.</param>
/// <param name="Target">Whom it is for.</param>
/// <param name="ReceiverName">Their name; null for a gift link.</param>
/// <param name="Amounts">What can be chosen, the largest last.</param>
internal sealed record AmountQuestion(
    Guid LineId,
    GiftTarget Target,
    string? ReceiverName,
    IReadOnlyList<DataAmount> Amounts
) : Answer;

/// <summary>What would happen on confirming.</summary>
/// <param name="GiftId">The quote.</param>
/// <param name="ReceiverName">Whom; null for a gift link.</param>
/// <param name="Amount">How much.</param>
/// <param name="GiverLeft">What the giver would have left.</param>
/// <param name="EndsAt">When what is given ends (exclusive).</param>
/// <param name="ClaimUntil">Until when a gift link can be claimed (exclusive).</param>
/// <param name="EndsToday">Whether that is midnight today.</param>
internal sealed record GiftQuote(
    Guid GiftId,
    string? ReceiverName,
    DataAmount Amount,
    DataAmount GiverLeft,
    DateTimeOffset EndsAt,
    DateTimeOffset? ClaimUntil,
    bool EndsToday
) : Answer;

/// <summary>The person did not want to give after all.</summary>
internal sealed record QuoteDropped : Answer;

/// <summary>Given: for the giver. Nothing in it is of the receiver but the name.</summary>
internal sealed record GiftReceipt(string ReceiverName, DataAmount Amount, DataAmount GiverLeft) : Answer;

/// <summary>Given: for the receiver.</summary>
[Alert(AlertTopic.Arrivals)]
internal sealed record GiftReceived(string GiverName, DataAmount Amount, DataAmount ReceiverLeft, DateTimeOffset EndsAt)
    : Answer,
        IForUser,
        IOfTheMonth
{
    /// <summary>The receiver's line.</summary>
    public Guid? OfLine { get; init; }
}

/// <summary>The gift link can be shared.</summary>
/// <param name="GiftId">The gift.</param>
/// <param name="Code">What the link carries.</param>
/// <param name="Amount">What is set aside.</param>
/// <param name="GiverLeft">What the giver has left.</param>
/// <param name="ClaimUntil">Until when it can be claimed (exclusive).</param>
internal sealed record GiftLinkReady(
    Guid GiftId,
    string Code,
    DataAmount Amount,
    DataAmount GiverLeft,
    DateTimeOffset ClaimUntil
) : Answer;

/// <summary>Somebody claimed the gift link: for the giver.</summary>
[Alert(AlertTopic.Arrivals)]
internal sealed record GiftLinkClaimed(string ReceiverName, DataAmount Amount) : Answer;

/// <summary>The gift link was taken back, and the data is the giver's again.</summary>
internal sealed record GiftLinkVoided(DataAmount Amount, DataAmount GiverLeft) : Answer;

/// <summary>Nobody claimed the gift link in time, and the data is the giver's again.</summary>
/// <param name="Amount">What came back.</param>
/// <param name="GiverLeft">What the giver has now.</param>
/// <param name="IsCarriedOver">The month has changed: it came back as carried-over data.</param>
[Alert(AlertTopic.Arrivals)]
internal sealed record GiftLinkOutOfTime(DataAmount Amount, DataAmount GiverLeft, bool IsCarriedOver) : Answer, IForUser
{
    /// <summary>The giver's line.</summary>
    public Guid? OfLine { get; init; }
}

/// <summary>An operator took a gift back: for the giver.</summary>
internal sealed record GiftReturned(DataAmount Amount, DataAmount GiverLeft) : Answer;

/// <summary>An operator took a gift back: for the receiver.</summary>
internal sealed record GiftTakenBack(DataAmount Amount, DataAmount ReceiverLeft) : Answer;

/// <summary>The person's code for getting data.</summary>
internal sealed record ReceiveCodeShown(string Code, string UserName, DateTimeOffset ExpiresAt) : Answer;

/// <summary>How to type somebody's receive code.</summary>
internal sealed record ReceiveCodePrompt : Answer;
