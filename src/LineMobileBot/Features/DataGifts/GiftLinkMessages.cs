using Line.Messaging;
using Line.Messaging.Messages;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataGifts;

/// <summary>The gift link, from ready to its end; for the giver.</summary>
internal static class GiftLinkMessages
{
    public static IReadOnlyList<Message> Ready(GiftLinkReady view, OfficialAccount account)
    {
        var amount = DataAmountFormatter.Format(view.Amount);
        var until = JapaneseDates.DayAndTime(view.ClaimUntil);
        var link = account.ChatWith(DataGiftTexts.WordClaim, view.Code);
        return GiftCards.Send(
            Cards.Fill(DataGiftTexts.LinkAlt, amount),
            Cards.Card(
                Cards.Body(
                    Cards.Title(DataGiftTexts.LinkTitle),
                    GiftCards.Amount(view.Amount),
                    Cards.Paragraph(DataGiftTexts.LinkHow),
                    Cards.Row(DataGiftTexts.RowClaimUntil, Cards.Fill(DataGiftTexts.Until, until)),
                    GiftCards.AmountRow(DataGiftTexts.RowLeft, view.GiverLeft)
                ),
                Cards.Link(
                    DataGiftTexts.ButtonShareLink,
                    new Uri(LineUrlSchemes.ShareText(Cards.Fill(DataGiftTexts.LinkShare, amount, until, link)))
                ),
                Cards.Secondary(DataGiftTexts.ButtonWithdraw, new WithdrawLink(view.GiftId).Postback)
            )
        );
    }

    public static IReadOnlyList<Message> Claimed(GiftLinkClaimed view) =>
        GiftCards.Send(
            Cards.Fill(DataGiftTexts.ClaimedAlt, view.ReceiverName, DataAmountFormatter.Format(view.Amount)),
            Cards.Card(
                Cards.Body(
                    Cards.Title(DataGiftTexts.ClaimedTitle),
                    GiftCards.Amount(view.Amount),
                    Cards.Row(DataGiftTexts.RowClaimer, Cards.Fill(DataGiftTexts.RowReceiverName, view.ReceiverName))
                )
            )
        );

    public static IReadOnlyList<Message> Voided(GiftLinkVoided view) =>
        GiftCards.Send(
            Cards.Fill(DataGiftTexts.VoidedAlt, DataAmountFormatter.Format(view.Amount)),
            Cards.Card(
                Cards.Body(
                    Cards.Title(DataGiftTexts.VoidedTitle),
                    GiftCards.Amount(view.Amount),
                    Cards.Paragraph(DataGiftTexts.CameBack),
                    GiftCards.AmountRow(DataGiftTexts.RowLeft, view.GiverLeft)
                )
            )
        );

    public static IReadOnlyList<Message> OutOfTime(GiftLinkOutOfTime view) =>
        GiftCards.Send(
            Cards.Fill(DataGiftTexts.OutOfTimeAlt, DataAmountFormatter.Format(view.Amount)),
            Cards.Card(
                Cards.Body(
                    Cards.Title(DataGiftTexts.OutOfTimeTitle),
                    GiftCards.Amount(view.Amount),
                    Cards.Paragraph(view.IsCarriedOver ? DataGiftTexts.CameBackCarriedOver : DataGiftTexts.CameBack),
                    GiftCards.AmountRow(DataGiftTexts.RowLeft, view.GiverLeft)
                )
            )
        );
}
