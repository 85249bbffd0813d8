using LineMobileBot.Delivery.Multicasts;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.Campaigns;

/// <summary>What the month's messages allow news to cost: one message for each person.</summary>
internal static class QuotaRule
{
    /// <summary>Null where the account has no limit.</summary>
    public static long? LeftForNews(MonthlyMessages month, QuotaReserve reserve) =>
        month.Quota is { } quota ? Math.Max(0, quota - month.Used - reserve.Of(quota)) : null;

    /// <summary>
    /// LINE counts approximately, and may count late. What it has taken from us since an earlier reading of the same month is
    /// added to that reading, and the larger number holds: else a fast campaign would be over before LINE's count has moved.
    /// </summary>
    public static MonthlyMessages Counted(MonthlyMessages told, UsageReading? earlier, DateTimeOffset now) =>
        earlier is { } reading && ServiceMonth.Of(reading.At) == ServiceMonth.Of(now)
            ? told with
            {
                Used = Math.Max(told.Used, reading.Used + reading.TakenSince),
            }
            : told;

    /// <summary>The reading to go by from now on: the earlier one, until its month is over.</summary>
    public static UsageReading ReadingOf(MonthlyMessages told, UsageReading? earlier, DateTimeOffset now) =>
        earlier is { } reading && ServiceMonth.Of(reading.At) == ServiceMonth.Of(now)
            ? reading
            : new UsageReading(now, told.Used, TakenSince: 0);
}

/// <summary>What LINE said was used when a campaign's first portion of the month went out.</summary>
/// <param name="At">When it said so.</param>
/// <param name="Used">What it said.</param>
/// <param name="TakenSince">To how many people LINE has taken messages of ours since.</param>
internal readonly record struct UsageReading(DateTimeOffset At, long Used, long TakenSince);
