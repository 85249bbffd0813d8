using Line.Messaging;
using Line.Messaging.Actions;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataGifts;

/// <summary>The receive code, to be told or sent to somebody who gives.</summary>
internal static class ReceiveCodeMessages
{
    public static IReadOnlyList<Message> Shown(ReceiveCodeShown view, OfficialAccount account)
    {
        var until = JapaneseDates.DayAndTime(view.ExpiresAt);
        var link = account.ChatWith(DataGiftTexts.WordGive, view.Code);
        return GiftCards.Send(
            Cards.Fill(DataGiftTexts.CodeAlt, view.Code, until),
            Cards.Card(
                Cards.Body(
                    Cards.Note(Cards.Fill(DataGiftTexts.CodeTitle, view.UserName)),
                    Code(view.Code),
                    Cards.Paragraph(DataGiftTexts.CodeHow),
                    Cards.Row(DataGiftTexts.RowCodeUntil, Cards.Fill(DataGiftTexts.Until, until))
                ),
                Cards.Link(
                    DataGiftTexts.ButtonShareCode,
                    new Uri(LineUrlSchemes.ShareText(Cards.Fill(DataGiftTexts.CodeShare, until, link)))
                ),
                Copy(view.Code)
            )
        );
    }

    private static FlexText Code(string code) =>
        new(code)
        {
            Size = FlexSizes.ThreeXl,
            Weight = FlexWeight.Bold,
            Color = FlexTheme.Ink,
            AdjustMode = FlexAdjustMode.ShrinkToFit,
        };

    private static FlexButton Copy(string code) =>
        new(new ClipboardAction(code) { Label = DataGiftTexts.ButtonCopyCode })
        {
            Style = FlexButtonStyle.Secondary,
            Height = FlexButtonHeight.Sm,
        };
}
