using System.Globalization;
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
        var cards = view.Lines.Select(line => Card(line, view.ReadAt)).ToList();
        return Cards.Send(new FlexMessage(Alt(view), cards.Count == 1 ? cards[0] : new FlexCarousel(cards)));
    }

    public static IReadOnlyList<Message> NotLinked(RemainingNotLinked _) => SharedCards.NotLinked();

    private static string Alt(RemainingData view)
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

    private static FlexBubble Card(RemainingDataOfLine line, DateTimeOffset readAt)
    {
        var contents = new List<FlexComponent>
        {
            Cards.Note(Cards.Fill(DataRemainingTexts.Line, line.UserName, line.Number)),
            Total(line.Total),
        };
        if (!line.IsActive)
        {
            contents.Add(Warning(DataRemainingTexts.NotActive));
        }
        else if (line.Total.IsZero)
        {
            contents.Add(Warning(DataRemainingTexts.Throttled));
        }

        contents.AddRange(line.Kinds.Select(KindBar));
        if (line.Reserved > 0)
        {
            var reserved = DataAmountFormatter.Format(new DataAmount(line.Reserved));
            contents.Add(Cards.Note(Cards.Fill(DataRemainingTexts.Reserved, reserved)));
        }

        contents.Add(Cards.Separator());
        contents.Add(
            Cards.Row(DataRemainingTexts.UsedThisMonth, DataAmountFormatter.Format(new DataAmount(line.Used)))
        );
        contents.Add(Cards.Row(DataRemainingTexts.Pace, Pace(line, readAt)));
        contents.Add(Cards.Note(Cards.Fill(DataRemainingTexts.ReadAt, JapaneseDates.DayAndTime(readAt))));
        return Cards.Card(
            Cards.Body(contents),
            Cards.Primary(DataRemainingTexts.ButtonGive, Areas.DataGift),
            Cards.Secondary(DataRemainingTexts.ButtonGet, Areas.GetData),
            Cards.Quiet(DataRemainingTexts.ButtonTrend, DataRemainingSteps.Trend(line.LineId))
        );
    }

    private static FlexBox Total(DataAmount total) =>
        new(
            FlexLayout.Baseline,
            new FlexText(DataRemainingTexts.Left)
            {
                Size = FlexSizes.Md,
                Color = FlexTheme.Muted,
                Flex = 0,
            },
            new FlexText(DataAmountFormatter.Format(total))
            {
                Size = FlexSizes.FourXl,
                Weight = FlexWeight.Bold,
                Color = total.IsZero ? FlexTheme.Warning : FlexTheme.Ink,
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

    private static FlexBox KindBar(RemainingKind kind)
    {
        var remaining = DataAmountFormatter.Format(new DataAmount(kind.Remaining));
        var granted = DataAmountFormatter.Format(new DataAmount(kind.Granted));
        var percent = (int)((Int128)kind.Remaining * 100 / Math.Max(1, kind.Granted));
        return new FlexBox(
            FlexLayout.Vertical,
            new FlexBox(
                FlexLayout.Baseline,
                new FlexText(NameOf(kind.Kind)) { Size = FlexSizes.Sm, Color = FlexTheme.Ink },
                new FlexText(Cards.Fill(DataRemainingTexts.LeftOf, remaining, granted))
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
                    Width = string.Create(CultureInfo.InvariantCulture, $"{percent}%"),
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
            Cards.Note(Cards.Fill(DataRemainingTexts.EndsAt, JapaneseDates.LastDay(kind.EndsAt)))
        )
        {
            Spacing = FlexSpacings.Xs,
        };
    }

    private static string Pace(RemainingDataOfLine line, DateTimeOffset readAt)
    {
        var forecast = DataForecastRule.Of(line.Total, new DataAmount(line.Used), readAt);
        return forecast.Pace switch
        {
            DataPace.RunsOut => Cards.Fill(
                DataRemainingTexts.PaceRunsOut,
                JapaneseDates.Day(forecast.RunsOutAt!.Value)
            ),
            DataPace.Enough => DataRemainingTexts.PaceEnough,
            DataPace.Out => DataRemainingTexts.PaceOut,
            _ => DataRemainingTexts.PaceUnknown,
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
