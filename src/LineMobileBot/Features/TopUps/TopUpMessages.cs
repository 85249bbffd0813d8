using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.TopUps;

internal static class TopUpMessages
{
    public static IReadOnlyList<Message> Added(DataAdded view)
    {
        var added = DataAmountFormatter.Format(new DataAmount(view.AddedBytes));
        var left = DataAmountFormatter.Format(new DataAmount(view.LeftBytes));
        return Cards.Send(
            new FlexMessage(
                Cards.Fill(TopUpTexts.AddedAlt, view.UserName, added, left),
                Cards.Card(
                    Cards.Body(
                        Cards.Title(TopUpTexts.AddedTitle),
                        new FlexText(added)
                        {
                            Size = FlexSizes.FourXl,
                            Weight = FlexWeight.Bold,
                            Color = FlexTheme.TopUp,
                            AdjustMode = FlexAdjustMode.ShrinkToFit,
                        },
                        Cards.Paragraph(TopUpTexts.AddedHow),
                        Cards.Row(TopUpTexts.RowLine, TopUpSentences.LineOf(view.UserName)),
                        Cards.Row(TopUpTexts.RowLeft, left),
                        Cards.Row(TopUpTexts.RowEndsAt, TopUpSentences.Until(view.EndsAt))
                    ),
                    Cards.Primary(TopUpTexts.ButtonRemaining, Areas.DataRemaining)
                )
            )
        );
    }
}
