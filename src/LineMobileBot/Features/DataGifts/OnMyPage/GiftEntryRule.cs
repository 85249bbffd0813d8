using System.Diagnostics;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Features.DataGifts.OnMyPage;

/// <summary>What the contractor sees of a gift. A pure rule.</summary>
internal static class GiftEntryRule
{
    /// <param name="gift">The gift.</param>
    /// <param name="ownLines">The users' names of the contractor's lines.</param>
    /// <param name="book">What the book knows of it.</param>
    /// <param name="now">The time of looking.</param>
    public static GiftEntry Of(
        PastGift gift,
        IReadOnlyDictionary<Guid, string> ownLines,
        GiftFacts book,
        DateTimeOffset now
    )
    {
        var giver = ownLines.GetValueOrDefault(gift.GiverLineId);
        var receiver = gift.ReceiverLineId is { } line ? ownLines.GetValueOrDefault(line) : null;
        var at = giver is null ? gift.SettledAt ?? gift.QuotedAt : gift.QuotedAt;
        var byLink = gift.ReservationId is not null;
        var state = StateOf(gift, book.Unclaimed, now);
        var reversed = book.Reversed.GetValueOrDefault(gift.ArrivalKey);
        return new GiftEntry(gift.Month, at, gift.Amount, giver, receiver, byLink, state, gift.ClaimUntil, reversed);
    }

    // The book ends a gift link at once, by time and when its giver is unlinked; the gift's own row learns of it later.
    private static GiftEntryState StateOf(PastGift gift, IReadOnlySet<Guid> unclaimed, DateTimeOffset now) =>
        gift switch
        {
            { State: DataGiftState.Posted } => GiftEntryState.Arrived,
            { State: DataGiftState.Voided } => GiftEntryState.TakenBack,
            { State: DataGiftState.Expired } => GiftEntryState.OutOfTime,
            { State: DataGiftState.Reserved } when gift.ClaimUntil <= now => GiftEntryState.OutOfTime,
            { State: DataGiftState.Reserved, ReservationId: { } id } => unclaimed.Contains(id)
                ? GiftEntryState.Waiting
                : GiftEntryState.TakenBack,
            _ => throw new UnreachableException("A quote moves no data."),
        };
}

/// <summary>What the book knows of past gifts.</summary>
/// <param name="Unclaimed">The reservations that can still be claimed.</param>
/// <param name="Reversed">What operators took back, by the gift's arrival.</param>
internal sealed record GiftFacts(
    IReadOnlySet<Guid> Unclaimed,
    IReadOnlyDictionary<IdempotencyKey, DataAmount> Reversed
);
