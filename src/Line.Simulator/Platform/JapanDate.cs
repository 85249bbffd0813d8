namespace Line.Simulator.Platform;

/// <summary>LINE counts days and months by UTC+9.</summary>
internal static class JapanDate
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}
