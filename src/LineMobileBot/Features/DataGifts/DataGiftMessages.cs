using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataGifts;

/// <summary>The gift itself: what would happen, and that it happened.</summary>
internal static class DataGiftMessages
{
    public static IReadOnlyList<Message> Quote(GiftQuote view) =>
        GiftCards.Send(
            QuoteAlt(view),
            Cards.Card(
                Cards.Body([
                    Cards.Title(DataGiftTexts.QuoteTitle),
                    GiftCards.Amount(view.Amount),
                    Cards.Row(DataGiftTexts.RowReceiver, ReceiverOf(view)),
                    GiftCards.AmountRow(DataGiftTexts.RowLeftAfter, view.GiverLeft),
                    .. Ends(view),
                    Cards.Note(view.ReceiverName is null ? DataGiftTexts.QuoteTermsLink : DataGiftTexts.QuoteTerms),
                ]),
                Cards.Primary(DataGiftTexts.ButtonConfirm, new ConfirmQuote(view.GiftId).Postback),
                Cards.Secondary(DataGiftTexts.ButtonDrop, new DropQuote(view.GiftId).Postback)
            )
        );

    public static IReadOnlyList<Message> Dropped(QuoteDropped _) => Cards.Send(new TextMessage(DataGiftTexts.Dropped));

    public static IReadOnlyList<Message> Receipt(GiftReceipt view)
    {
        var (amount, left) = (DataAmountFormatter.Format(view.Amount), DataAmountFormatter.Format(view.GiverLeft));
        return GiftCards.Send(
            Cards.Fill(DataGiftTexts.ReceiptAlt, view.ReceiverName, amount, left),
            Cards.Card(
                Cards.Body(
                    Cards.Title(DataGiftTexts.ReceiptTitle),
                    GiftCards.Amount(view.Amount),
                    Cards.Row(DataGiftTexts.RowGivenTo, Cards.Fill(DataGiftTexts.RowReceiverName, view.ReceiverName)),
                    Cards.Row(DataGiftTexts.RowLeft, left)
                ),
                Remaining()
            )
        );
    }

    public static IReadOnlyList<Message> Received(GiftReceived view) =>
        GiftCards.Send(
            Cards.Fill(
                DataGiftTexts.ReceivedAlt,
                view.GiverName,
                DataAmountFormatter.Format(view.Amount),
                JapaneseDates.LastDay(view.EndsAt)
            ),
            Cards.Card(
                Cards.Body(
                    Cards.Title(DataGiftTexts.ReceivedTitle),
                    GiftCards.Amount(view.Amount),
                    Cards.Paragraph(Cards.Fill(DataGiftTexts.From, view.GiverName)),
                    GiftCards.AmountRow(DataGiftTexts.RowLeft, view.ReceiverLeft),
                    Cards.Row(DataGiftTexts.RowEndsAt, GiftCards.UntilDay(view.EndsAt)),
                    Cards.Note(DataGiftTexts.ReceivedTerms)
                ),
                Remaining()
            )
        );

    private static string QuoteAlt(GiftQuote view)
    {
        var amount = DataAmountFormatter.Format(view.Amount);
        return view.ReceiverName is { } name
            ? Cards.Fill(DataGiftTexts.QuoteAlt, name, amount)
            : Cards.Fill(DataGiftTexts.QuoteAltLink, amount);
    }

    private static string ReceiverOf(GiftQuote view) =>
        view.ReceiverName is { } name ? Cards.Fill(DataGiftTexts.RowReceiverName, name) : DataGiftTexts.RowAnyone;

    private static IEnumerable<FlexComponent> Ends(GiftQuote view)
    {
        if (view.ClaimUntil is { } claimUntil)
        {
            yield return Cards.Row(
                DataGiftTexts.RowClaimUntil,
                Cards.Fill(DataGiftTexts.Until, JapaneseDates.DayAndTime(claimUntil))
            );
        }

        yield return Cards.Row(DataGiftTexts.RowEndsAt, GiftCards.UntilDay(view.EndsAt));
        if (view.EndsToday)
        {
            yield return GiftCards.Warning(DataGiftTexts.EndsToday);
        }
    }

    private static FlexButton Remaining() => Cards.Quiet(DataGiftTexts.ButtonRemaining, Areas.DataRemaining);
}
