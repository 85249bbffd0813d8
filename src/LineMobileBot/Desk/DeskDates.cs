using System.Globalization;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Desk;

/// <summary>Instants as operators compare them: in Japan's time, to the second, and in columns that align.</summary>
internal static class DeskDates
{
    public static string Exact(DateTimeOffset at) => Format(at, "yyyy-MM-dd HH:mm:ss");

    /// <summary>The last day of something that ends then (exclusive).</summary>
    public static string LastDay(DateTimeOffset end) => Format(end.AddTicks(-1), "yyyy-MM-dd");

    private static string Format(DateTimeOffset at, string format) =>
        at.ToOffset(JapanTime.Offset).ToString(format, CultureInfo.InvariantCulture);
}
