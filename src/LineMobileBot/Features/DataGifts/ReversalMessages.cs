using Line.Messaging.Messages;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataGifts;

/// <summary>An operator took a gift back; each is told of their own side.</summary>
internal static class ReversalMessages
{
    public static IReadOnlyList<Message> Returned(GiftReturned view) =>
        Told(
            DataGiftTexts.ReturnedAlt,
            DataGiftTexts.ReturnedTitle,
            DataGiftTexts.ReturnedWhy,
            view.Amount,
            view.GiverLeft
        );

    public static IReadOnlyList<Message> TakenBack(GiftTakenBack view) =>
        Told(
            DataGiftTexts.TakenBackAlt,
            DataGiftTexts.TakenBackTitle,
            DataGiftTexts.TakenBackWhy,
            view.Amount,
            view.ReceiverLeft
        );

    private static IReadOnlyList<Message> Told(
        string alt,
        string title,
        string why,
        DataAmount amount,
        DataAmount left
    ) =>
        GiftCards.Send(
            Cards.Fill(alt, DataAmountFormatter.Format(amount), DataAmountFormatter.Format(left)),
            Cards.Card(
                Cards.Body(
                    Cards.Title(title),
                    GiftCards.Amount(amount),
                    Cards.Paragraph(why),
                    GiftCards.AmountRow(DataGiftTexts.RowLeft, left)
                )
            )
        );
}
