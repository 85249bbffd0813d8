using System.Diagnostics;

namespace LineMobileBot.Features.DataGifts.OnMyPage;

/// <summary>What the contractor sees of a gift. A pure rule.</summary>
internal static class GiftEntryRule
{
    /// <param name="gift">The gift.</param>
    /// <param name="ownLines">The users' names of the contractor's lines.</param>
    /// <param name="unclaimed">The reservations that can still be claimed, as the book knows them.</param>
    /// <param name="now">The time of looking.</param>
    public static GiftEntry Of(
        PastGift gift,
        IReadOnlyDictionary<Guid, string> ownLines,
        IReadOnlySet<Guid> unclaimed,
        DateTimeOffset now
    )
    {
        var giver = ownLines.GetValueOrDefault(gift.GiverLineId);
        var receiver = gift.ReceiverLineId is { } line ? ownLines.GetValueOrDefault(line) : null;
        var at = giver is null ? gift.SettledAt ?? gift.QuotedAt : gift.QuotedAt;
        var byLink = gift.ReservationId is not null;
        var state = StateOf(gift, unclaimed, now);
        return new GiftEntry(gift.Month, at, gift.Amount, giver, receiver, byLink, state, gift.ClaimUntil);
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
