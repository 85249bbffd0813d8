using System.Diagnostics;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Every refusal has one plain sentence, and a way on where there is one.</summary>
internal static class GiftRefusalMessages
{
    public static IReadOnlyList<Message> NotLinked(GiftNotLinked _) => SharedCards.NotLinked();

    public static IReadOnlyList<Message> NothingToGive(NothingToGive view) =>
        GiftCards.Send(
            DataGiftTexts.NothingToGive,
            Cards.Card(
                Cards.Body([
                    Cards.Title(DataGiftTexts.NothingToGiveTitle),
                    Cards.Paragraph(DataGiftTexts.NothingToGiveWhy),
                    .. Kept(view.Balance),
                ])
            )
        );

    public static IReadOnlyList<Message> NotEnough(NotEnoughToGive view)
    {
        var left = DataAmountFormatter.Format(view.Left);
        return view.Largest.IsZero
            ? Sentence(Cards.Fill(DataGiftTexts.NotEnoughForAny, left, DataAmountFormatter.Format(view.Smallest)))
            : Sentence(Cards.Fill(DataGiftTexts.NotEnough, left, DataAmountFormatter.Format(view.Largest)), Again());
    }

    public static IReadOnlyList<Message> NotAStep(GiftNotAStep view) =>
        Sentence(Cards.Fill(DataGiftTexts.NotAStep, DataAmountFormatter.Format(view.Unit)), Again());

    public static IReadOnlyList<Message> Refused(GiftRefused view) =>
        view.Obstacle switch
        {
            GiftObstacle.ReceiverCannotReceive => Sentence(DataGiftTexts.ReceiverCannotReceive, Again()),
            GiftObstacle.MonthClosed => Sentence(DataGiftTexts.MonthClosed, Again()),
            GiftObstacle.QuoteExpired => Sentence(DataGiftTexts.QuoteExpired, Again()),
            GiftObstacle.SameLine => Sentence(DataGiftTexts.SameLine, Again()),
            GiftObstacle.GiverCannotGive => Sentence(DataGiftTexts.GiverCannotGive),
            GiftObstacle.CodeWrong => Sentence(DataGiftTexts.CodeWrong),
            GiftObstacle.CodeUsed => Sentence(DataGiftTexts.CodeUsed),
            GiftObstacle.CodeOutOfTime => Sentence(DataGiftTexts.CodeOutOfTime),
            GiftObstacle.CodeOwn => Sentence(DataGiftTexts.CodeOwn),
            GiftObstacle.LinkGone => Sentence(DataGiftTexts.LinkGone),
            GiftObstacle.LinkOwn => Sentence(DataGiftTexts.LinkOwn),
            GiftObstacle.CannotReceive => Sentence(DataGiftTexts.CannotReceive),
            GiftObstacle.TooFast => Sentence(DataGiftTexts.TooFast),
            _ => throw new UnreachableException("Every obstacle has its sentence."),
        };

    private static IReadOnlyList<Message> Sentence(string text, params IReadOnlyList<FlexComponent> buttons) =>
        GiftCards.Send(text, Cards.Card(Cards.Body(Cards.Paragraph(text)), buttons));

    private static FlexButton Again() => Cards.Primary(DataGiftTexts.ButtonAgain, Areas.DataGift);

    private static IEnumerable<FlexComponent> Kept(GiftBalance balance)
    {
        if (GiftCards.NotGiveable(balance) is { } kept)
        {
            yield return Cards.Paragraph(kept);
        }

        if (!balance.Reserved.IsZero)
        {
            yield return Cards.Note(Cards.Fill(DataGiftTexts.Reserved, DataAmountFormatter.Format(balance.Reserved)));
        }
    }
}
