using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Features.DataGifts.OnMyPage;

/// <summary>A gift that moved data, with nothing of the people in it but their lines.</summary>
/// <param name="Id">The gift.</param>
/// <param name="State">As stored; what a gift link has come to since is told by <see cref="GiftEntryRule"/>.</param>
/// <param name="Amount">How much.</param>
/// <param name="Month">The month in which it was given, and in which it came to its end.</param>
/// <param name="QuotedAt">When the giver made it.</param>
/// <param name="SettledAt">When it came to its end; null while it waits.</param>
/// <param name="ClaimUntil">Until when the gift link can be claimed (exclusive); null for a direct gift.</param>
/// <param name="ReservationId">What is set aside for the gift link; null for a direct gift.</param>
/// <param name="GiverLineId">From where.</param>
/// <param name="ReceiverLineId">To where; null while nobody has claimed the link.</param>
internal sealed record PastGift(
    Guid Id,
    DataGiftState State,
    DataAmount Amount,
    ServiceMonth Month,
    DateTimeOffset QuotedAt,
    DateTimeOffset? SettledAt,
    DateTimeOffset? ClaimUntil,
    Guid? ReservationId,
    Guid GiverLineId,
    Guid? ReceiverLineId
)
{
    /// <summary>The operation by which it reached the receiver, if it did.</summary>
    public IdempotencyKey ArrivalKey => ReservationId is null ? GiftKeys.Give(Id) : GiftKeys.Claim(Id);
}
