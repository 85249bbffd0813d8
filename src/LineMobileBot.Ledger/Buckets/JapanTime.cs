namespace LineMobileBot.Ledger.Buckets;

/// <summary>
/// Japan's calendar. The offset is fixed: Japan has had no daylight saving since 1952, so no time-zone data is needed.
/// </summary>
public static class JapanTime
{
    /// <summary>UTC+9.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    /// <summary>The calendar day in Japan at <paramref name="instant"/>.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>00:00 in Japan of <paramref name="date"/>, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly date) =>
        new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    /// <summary>
    /// Reads the clock at the precision PostgreSQL keeps (microseconds), so that an instant is the same before and
    /// after it was stored.
    /// </summary>
    internal static DateTimeOffset ReadNow(this TimeProvider clock) => clock.GetUtcNow().ToStoredPrecision();

    /// <summary>The instant in UTC, cut to whole microseconds.</summary>
    internal static DateTimeOffset ToStoredPrecision(this DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
