using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.DataRemaining;

/// <summary>When the data runs out if the month goes on as it began. A pure rule.</summary>
internal static class DataForecastRule
{
    /// <summary>Before a day has passed, a pace says nothing.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(1);

    /// <summary>The instant at which nothing is left; null when the data lasts to the month's end or nothing can be said.</summary>
    public static DataForecast Of(DataAmount total, DataAmount usedThisMonth, DateTimeOffset now)
    {
        if (total.IsZero)
        {
            return new DataForecast(DataPace.Out, null);
        }

        var month = ServiceMonth.Of(now);
        var elapsed = now - month.Start;
        if (elapsed < Shortest)
        {
            return new DataForecast(DataPace.Unknown, null);
        }

        if (usedThisMonth.IsZero)
        {
            return new DataForecast(DataPace.Enough, null);
        }

        var ticks = (Int128)elapsed.Ticks * total.Bytes / usedThisMonth.Bytes;
        return ticks < (month.End - now).Ticks
            ? new DataForecast(DataPace.RunsOut, now.AddTicks((long)ticks))
            : new DataForecast(DataPace.Enough, null);
    }
}

internal readonly record struct DataForecast(DataPace Pace, DateTimeOffset? RunsOutAt);

internal enum DataPace
{
    Unknown,
    Enough,
    RunsOut,
    Out,
}
