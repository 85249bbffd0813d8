using System.Globalization;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataRemaining;

/// <summary>Thirty days as columns, with the numbers that matter beside them in words.</summary>
internal static class UsageTrendMessages
{
    private const int ChartHeight = 96;
    private const int DaysOfAWeek = 7;

    public static IReadOnlyList<Message> Trend(UsageTrend view)
    {
        var most = view.Bytes.Max();
        return Cards.Send(most == 0 ? Unused(view) : Used(view, most));
    }

    private static FlexMessage Unused(UsageTrend view) =>
        new(DataRemainingTexts.TrendAltNone, Cards.Card(Body(view, Cards.Paragraph(DataRemainingTexts.TrendNone))));

    private static FlexMessage Used(UsageTrend view, long most)
    {
        var total = DataAmountFormatter.Format(new DataAmount(view.Bytes.Sum()));
        var mostDay = JapaneseDates.Day(view.FirstDay.AddDays(view.Bytes.ToList().IndexOf(most)));
        var mostAmount = DataAmountFormatter.Format(new DataAmount(most));
        return new FlexMessage(
            Cards.Fill(DataRemainingTexts.TrendAlt, total, mostDay, mostAmount),
            Cards.Card(
                Body(
                    view,
                    Chart(view, most),
                    Axis(view),
                    Cards.Row(DataRemainingTexts.TrendTotal, total),
                    Cards.Row(
                        DataRemainingTexts.TrendMost,
                        Cards.Fill(DataRemainingTexts.TrendDay, mostDay, mostAmount)
                    ),
                    Cards.Separator(),
                    new FlexBox(FlexLayout.Vertical, [.. Weeks(view)])
                    {
                        Spacing = FlexSpacings.Sm,
                        Margin = FlexSpacings.Lg,
                    }
                )
            )
        );
    }

    private static FlexBox Body(UsageTrend view, params IReadOnlyList<FlexComponent> contents) =>
        Cards.Body([Cards.Note(view.UserName), Cards.Title(DataRemainingTexts.TrendTitle), .. contents]);

    private static FlexBox Chart(UsageTrend view, long most) =>
        new(FlexLayout.Horizontal, [.. view.Bytes.Select(bytes => Column(bytes, most))])
        {
            Height = Pixels(ChartHeight),
            Spacing = FlexSpacings.Xs,
        };

    private static FlexBox Column(long bytes, long most)
    {
        // A day with any use at all is never drawn as none.
        var height = bytes == 0 ? 1 : Math.Max(3, (int)((Int128)bytes * ChartHeight / most));
        return new FlexBox(
            FlexLayout.Vertical,
            new FlexBox(FlexLayout.Vertical)
            {
                Height = Pixels(height),
                BackgroundColor = bytes == 0 ? FlexTheme.Line : FlexTheme.Plan,
                CornerRadius = "2px",
            }
        )
        {
            JustifyContent = FlexJustifyContent.FlexEnd,
        };
    }

    private static FlexBox Axis(UsageTrend view) =>
        new(
            FlexLayout.Horizontal,
            Cards.Note(JapaneseDates.Day(view.FirstDay)),
            Cards.Note(JapaneseDates.Day(view.FirstDay.AddDays(view.Bytes.Count - 1))) with
            {
                Align = FlexAlign.End,
            }
        );

    private static IEnumerable<FlexComponent> Weeks(UsageTrend view)
    {
        for (var end = view.Bytes.Count; end > 0; end -= DaysOfAWeek)
        {
            var start = Math.Max(0, end - DaysOfAWeek);
            var bytes = view.Bytes.Skip(start).Take(end - start).Sum();
            yield return Cards.Row(
                Cards.Fill(DataRemainingTexts.TrendWeek, JapaneseDates.Day(view.FirstDay.AddDays(start))),
                DataAmountFormatter.Format(new DataAmount(bytes))
            );
        }
    }

    private static string Pixels(int pixels) => string.Create(CultureInfo.InvariantCulture, $"{pixels}px");
}
