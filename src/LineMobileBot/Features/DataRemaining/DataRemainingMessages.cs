using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataRemaining;

internal static class DataRemainingMessages
{
    public static IReadOnlyList<Message> Remaining(RemainingData view)
    {
        var cards = view.Lines.Select(line => Card(RemainingWords.Of(line, view.ReadAt))).ToList();
        return Send(Alt(view), cards.Count == 1 ? cards[0] : new FlexCarousel(cards));
    }

    public static IReadOnlyList<Message> Send(string alt, FlexContainer card) => Cards.Send(new FlexMessage(alt, card));

    public static IReadOnlyList<Message> NotLinked(RemainingNotLinked _) => SharedCards.NotLinked();

    public static string Alt(RemainingData view)
    {
        var readAt = JapaneseDates.DayAndTime(view.ReadAt);
        if (view.Lines is [var line])
        {
            return line.Total.IsZero
                ? Cards.Fill(DataRemainingTexts.AltThrottled, readAt)
                : Cards.Fill(DataRemainingTexts.Alt, DataAmountFormatter.Format(line.Total), readAt);
        }

        var each = view.Lines.Select(one =>
            Cards.Fill(DataRemainingTexts.AltMoreLine, one.UserName, DataAmountFormatter.Format(one.Total))
        );
        return Cards.Fill(DataRemainingTexts.AltMore, string.Join(CommonTexts.ListSeparator, each));
    }

    public static FlexBubble Card(RemainingWords line)
    {
        var contents = new List<FlexComponent> { Cards.Note(line.Line), Total(line) };
        if (line.State.Warning() is { } warning)
        {
            contents.Add(Warning(warning));
        }

        contents.AddRange(line.Kinds.Select(KindBar));
        if (line.Reserved is { } reserved)
        {
            contents.Add(Cards.Note(reserved));
        }

        contents.Add(Cards.Separator());
        contents.Add(Cards.Row(DataRemainingTexts.UsedThisMonth, line.Used));
        contents.Add(Cards.Row(DataRemainingTexts.Pace, line.Pace));
        contents.Add(Cards.Note(line.ReadAt));
        return Cards.Card(
            Cards.Body(contents),
            Cards.Primary(DataRemainingTexts.ButtonGive, Areas.DataGift),
            Cards.Secondary(DataRemainingTexts.ButtonGet, Areas.GetData),
            Cards.Quiet(DataRemainingTexts.ButtonTrend, DataRemainingSteps.Trend(line.LineId))
        );
    }

    private static FlexBox Total(RemainingWords line) =>
        new(
            FlexLayout.Baseline,
            new FlexText(DataRemainingTexts.Left)
            {
                Size = FlexSizes.Md,
                Color = FlexTheme.Muted,
                Flex = 0,
            },
            new FlexText(line.Total)
            {
                Size = FlexSizes.FourXl,
                Weight = FlexWeight.Bold,
                Color = line.State.IsOut() ? FlexTheme.Warning : FlexTheme.Ink,
                AdjustMode = FlexAdjustMode.ShrinkToFit,
            }
        )
        {
            Spacing = FlexSpacings.Md,
        };

    private static FlexText Warning(string text) =>
        new(text)
        {
            Size = FlexSizes.Sm,
            Color = FlexTheme.Warning,
            Weight = FlexWeight.Bold,
            Wrap = true,
        };

    private static FlexBox KindBar(KindWords kind)
    {
        return new FlexBox(
            FlexLayout.Vertical,
            new FlexBox(
                FlexLayout.Baseline,
                new FlexText(NameOf(kind.Kind)) { Size = FlexSizes.Sm, Color = FlexTheme.Ink },
                new FlexText(kind.LeftOf)
                {
                    Size = FlexSizes.Sm,
                    Color = FlexTheme.Ink,
                    Weight = FlexWeight.Bold,
                    Align = FlexAlign.End,
                }
            ),
            new FlexBox(
                FlexLayout.Vertical,
                new FlexBox(FlexLayout.Vertical)
                {
                    Width = kind.Left,
                    Height = "8px",
                    BackgroundColor = ColourOf(kind.Kind),
                    CornerRadius = "4px",
                }
            )
            {
                Height = "8px",
                BackgroundColor = FlexTheme.Track,
                CornerRadius = "4px",
            },
            Cards.Note(kind.EndsAt)
        )
        {
            Spacing = FlexSpacings.Xs,
        };
    }

    private static string NameOf(BucketKind kind) =>
        kind switch
        {
            BucketKind.CarryOver => CommonTexts.KindCarryOver,
            BucketKind.Gift => CommonTexts.KindGift,
            BucketKind.Plan => CommonTexts.KindPlan,
            _ => CommonTexts.KindTopUp,
        };

    private static string ColourOf(BucketKind kind) =>
        kind switch
        {
            BucketKind.CarryOver => FlexTheme.CarryOver,
            BucketKind.Gift => FlexTheme.Gift,
            BucketKind.Plan => FlexTheme.Plan,
            _ => FlexTheme.TopUp,
        };
}
