using System.Globalization;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Wording;

/// <summary>Instants as people in Japan read them.</summary>
internal static class JapaneseDates
{
    /// <summary>The last day on which something that ends at this (exclusive) instant can be used.</summary>
    public static string LastDay(DateTimeOffset end) => Day(end.AddTicks(-1));

    public static string Day(DateTimeOffset at) => Format(at, CommonTexts.DayFormat);

    public static string Day(DateOnly day) => day.ToString(CommonTexts.DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A day that may lie in another year.</summary>
    public static string FullDay(DateTimeOffset at) => Format(at, CommonTexts.FullDayFormat);

    public static string Month(ServiceMonth month) => Format(month.Start, CommonTexts.MonthFormat);

    public static string DayAndTime(DateTimeOffset at) => Format(at, CommonTexts.DayAndTimeFormat);

    private static string Format(DateTimeOffset at, string format) =>
        at.ToOffset(JapanTime.Offset).ToString(format, CultureInfo.InvariantCulture);
}
