using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.DataRemaining;

/// <summary>Which days and months are looked back on, the present ones included. A pure rule.</summary>
internal static class UsagePeriodRule
{
    public const int Days = 30;

    /// <summary>One more than a year, so that this month stands beside the same month of last year.</summary>
    public const int Months = 13;

    public static DateOnly FirstDay(DateTimeOffset now) => JapanTime.DateOf(now).AddDays(1 - Days);

    public static ServiceMonth FirstMonth(DateTimeOffset now) =>
        ServiceMonth.Of(ServiceMonth.Of(now).FirstDay.AddMonths(1 - Months));
}
