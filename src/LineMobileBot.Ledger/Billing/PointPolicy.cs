using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Billing;

/// <summary>The carrier's terms for points: of the base fee without tax, rounded down for each line and month.</summary>
public sealed record PointPolicy
{
    /// <summary>How many points a fee of 100 yen brings.</summary>
    public int RatePercent { get; init; } = 1;

    /// <summary>The day of the next month on which a month's bills are fixed, at 00:00 JST.</summary>
    public int FixingDay { get; init; } = 3;

    /// <summary>When the bills of <paramref name="month"/> are fixed.</summary>
    public DateTimeOffset FixingOf(ServiceMonth month) => JapanTime.StartOf(month.Next.FirstDay.AddDays(FixingDay - 1));

    /// <summary>The last month whose bills are fixed at <paramref name="now"/>.</summary>
    public ServiceMonth LastFixed(DateTimeOffset now)
    {
        var last = ServiceMonth.Of(now).Previous;
        return FixingOf(last) <= now ? last : last.Previous;
    }
}
