using Line.Messaging.Actions;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Which line, to whom, how much: what has to be chosen before there is anything to confirm.</summary>
internal static class GiftChoiceMessages
{
    private const int AmountsInARow = 3;

    public static IReadOnlyList<Message> Lines(LineQuestion view) =>
        GiftCards.Send(DataGiftTexts.LinesAlt, new FlexCarousel([.. view.Lines.Select(line => LineCard(view, line))]));

    public static IReadOnlyList<Message> Receivers(ReceiverQuestion view) =>
        GiftCards.Send(
            Cards.Fill(DataGiftTexts.ReceiversAlt, DataAmountFormatter.Format(view.Balance.Plan)),
            Cards.Card(
                Cards.Body([
                    .. Giveable(view),
                    Cards.Separator(),
                    Cards.Title(DataGiftTexts.Whom),
                    .. Group(DataGiftTexts.Family, view, view.Receivers.Where(receiver => receiver.IsFamily)),
                    .. Group(DataGiftTexts.Partners, view, view.Receivers.Where(receiver => !receiver.IsFamily)),
                    Cards.Note(DataGiftTexts.OtherWays),
                    ByCode(),
                    Cards.Secondary(
                        DataGiftTexts.ButtonByLink,
                        new ChooseAmount(view.LineId, new GiftTarget.ToAnyone()).Postback
                    ),
                ])
            )
        );

    public static IReadOnlyList<Message> Amounts(AmountQuestion view)
    {
        var largest = DataAmountFormatter.Format(view.Amounts[^1]);
        var alt = view.ReceiverName is { } name
            ? Cards.Fill(DataGiftTexts.AmountsAlt, name, largest)
            : Cards.Fill(DataGiftTexts.AmountsAltLink, largest);
        return GiftCards.Send(
            alt,
            Cards.Card(
                Cards.Body([
                    Cards.Note(
                        view.ReceiverName is null
                            ? DataGiftTexts.ToAnyone
                            : Cards.Fill(DataGiftTexts.To, view.ReceiverName)
                    ),
                    Cards.Title(DataGiftTexts.AmountsTitle),
                    .. view.Amounts.Chunk(AmountsInARow).Select(row => AmountRow(view, row)),
                ])
            )
        );
    }

    public static IReadOnlyList<Message> CodePrompt(ReceiveCodePrompt _) =>
        Cards.Send(new TextMessage(DataGiftTexts.CodePrompt));

    private static FlexBubble LineCard(LineQuestion view, LineOption line)
    {
        var step = PostbackData.TryParse(view.Step, out var postback) ? DataGiftStep.Read(postback) : null;
        var chosen = (step as StepOfLine ?? new OpenGifts(null)) with { LineId = line.LineId };
        return Cards.Card(
            Cards.Body(Cards.Note(DataGiftTexts.LinesTitle), Cards.Title(line.UserName), Cards.Paragraph(line.Number)),
            Cards.Primary(GiftCards.Label(Cards.Fill(DataGiftTexts.LinesButton, line.UserName)), chosen.Postback)
        );
    }

    private static IEnumerable<FlexComponent> Giveable(ReceiverQuestion view)
    {
        yield return Cards.Note(DataGiftTexts.Giveable);
        yield return GiftCards.Amount(view.Balance.Plan);
        yield return Cards.Paragraph(
            Cards.Fill(
                DataGiftTexts.GiveableHow,
                DataAmountFormatter.Format(view.Unit),
                DataAmountFormatter.Format(view.Largest)
            )
        );
        if (GiftCards.NotGiveable(view.Balance) is { } kept)
        {
            yield return Cards.Note(kept);
        }

        if (!view.Balance.Reserved.IsZero)
        {
            yield return Cards.Note(
                Cards.Fill(DataGiftTexts.Reserved, DataAmountFormatter.Format(view.Balance.Reserved))
            );
        }
    }

    private static IEnumerable<FlexComponent> Group(
        string heading,
        ReceiverQuestion view,
        IEnumerable<ReceiverOption> receivers
    )
    {
        var buttons = receivers
            .Select(receiver =>
                Cards.Primary(
                    GiftCards.Label(receiver.UserName),
                    new ChooseAmount(view.LineId, new GiftTarget.ToLine(receiver.LineId)).Postback
                )
            )
            .ToList();
        return buttons.Count == 0 ? [] : [Cards.Note(heading), .. buttons];
    }

    private static FlexButton ByCode() =>
        new(
            new PostbackAction(new TypeReceiveCode().Postback.ToString())
            {
                Label = DataGiftTexts.ButtonByCode,
                InputOption = PostbackInputOption.OpenKeyboard,
                FillInText = Cards.Fill(DataGiftTexts.WordAndCode, DataGiftTexts.WordGive, ""),
            }
        )
        {
            Style = FlexButtonStyle.Secondary,
            Height = FlexButtonHeight.Sm,
        };

    /// <summary>Rows are filled up with empty boxes, so that all buttons are of one width.</summary>
    private static FlexBox AmountRow(AmountQuestion view, DataAmount[] amounts) =>
        new(
            FlexLayout.Horizontal,
            [
                .. amounts.Select(amount => AmountButton(view, amount)),
                .. Enumerable.Repeat(new FlexBox(FlexLayout.Vertical) { Flex = 1 }, AmountsInARow - amounts.Length),
            ]
        )
        {
            Spacing = FlexSpacings.Sm,
        };

    private static FlexComponent AmountButton(AmountQuestion view, DataAmount amount) =>
        Cards.Secondary(
            DataAmountFormatter.Format(amount),
            new AskQuote(view.LineId, view.Target, amount).Postback
        ) with
        {
            Flex = 1,
            AdjustMode = FlexAdjustMode.ShrinkToFit,
        };
}
