using System.Diagnostics;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataGifts.OnMyPage;

/// <summary>A past gift in words.</summary>
internal static class GiftHistorySentences
{
    public static string DirectionOf(GiftEntry gift) =>
        gift switch
        {
            { Giver: not null, Receiver: not null } => GiftHistoryTexts.BetweenOwn,
            { Giver: not null } => GiftHistoryTexts.Given,
            _ => GiftHistoryTexts.Received,
        };

    /// <summary>From which line to which, as far as they are the contractor's.</summary>
    public static string WayOf(GiftEntry gift) =>
        gift switch
        {
            { Giver: { } giver, Receiver: { } receiver } => Cards.Fill(GiftHistoryTexts.FromOwnToOwn, giver, receiver),
            { Giver: { } giver, ByLink: true } => Cards.Fill(GiftHistoryTexts.FromOwnByLink, giver),
            { Giver: { } giver } => Cards.Fill(GiftHistoryTexts.FromOwn, giver),
            { Receiver: { } receiver } => Cards.Fill(GiftHistoryTexts.ToOwn, receiver),
            _ => throw new UnreachableException("One of the lines is the contractor's."),
        };

    public static string StateOf(GiftEntry gift) =>
        gift.State switch
        {
            GiftEntryState.Arrived => ArrivalOf(gift),
            GiftEntryState.Waiting => Cards.Fill(
                GiftHistoryTexts.Waiting,
                JapaneseDates.DayAndTime(gift.ClaimUntil!.Value)
            ),
            GiftEntryState.TakenBack => GiftHistoryTexts.TakenBack,
            GiftEntryState.OutOfTime => GiftHistoryTexts.OutOfTime,
            _ => throw new UnreachableException(),
        };

    private static string ArrivalOf(GiftEntry gift) =>
        gift switch
        {
            { Reversed.IsZero: true } => GiftHistoryTexts.Arrived,
            { Giver: { } giver } => Cards.Fill(
                GiftHistoryTexts.ReversedToOwn,
                DataAmountFormatter.Format(gift.Reversed),
                giver
            ),
            _ => Cards.Fill(GiftHistoryTexts.Reversed, DataAmountFormatter.Format(gift.Reversed)),
        };
}
