using System.Globalization;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Help.Hours;

/// <summary>The hours as people read them: <c>10:00-19:00</c>, by weekday where those differ. Days off by date are left out.</summary>
internal static class HelpHoursWords
{
    private const string TimeFormat = "H:mm";

    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
        DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    public static string Of(TimeOnly time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static string Of(HelpHours hours)
    {
        var spans = SpansOf(hours);
        return spans switch
        {
            [] => HelpTexts.HoursUnnamed,
            [{ Days: var days } only] when days == Week.Length => only.Times,
            _ => string.Join(
                HelpTexts.HoursSeparator,
                spans.Select(span => Cards.Fill(HelpTexts.HoursOfDays, NameOf(span), span.Times))
            ),
        };
    }

    /// <summary>Days in a row with the same times, from Monday on; days without any are left out.</summary>
    private static List<DaySpan> SpansOf(HelpHours hours)
    {
        var spans = new List<DaySpan>();
        for (var day = 0; day < Week.Length; day++)
        {
            var times = string.Join(HelpTexts.TimesSeparator, hours.On(Week[day]).Select(Of));
            if (spans is [.., var last] && last.Times == times)
            {
                spans[^1] = last with { Days = last.Days + 1 };
            }
            else
            {
                spans.Add(new DaySpan(day, 1, times));
            }
        }

        return [.. spans.Where(span => span.Times.Length > 0)];
    }

    private static string Of(OpenInterval interval) =>
        Cards.Fill(
            HelpTexts.TimesOfInterval,
            Of(interval.From),
            interval.To == TimeOnly.MinValue ? HelpTexts.EndOfDay : Of(interval.To)
        );

    private static string NameOf(DaySpan span)
    {
        var (first, last) = (NameOf(span.First), NameOf(span.First + span.Days - 1));
        return span.Days == 1 ? first : Cards.Fill(HelpTexts.DaysInARow, first, last);
    }

    private static string NameOf(int day) => HelpTexts.Weekdays[day].ToString();

    /// <param name="First">The first day, from 0 for Monday.</param>
    /// <param name="Days">How many.</param>
    /// <param name="Times">When operators are there on each of them.</param>
    private readonly record struct DaySpan(int First, int Days, string Times);
}
