namespace Line.Simulator.Platform;

/// <summary>Pushed messages of the month, counted by recipient: replies are free, what reaches nobody is too.</summary>
internal sealed class MonthlyQuota(SimulatorOptions options)
{
    private readonly Lock _gate = new();
    private (int Year, int Month) _month;
    private long _used;

    public int? Limit => options.MonthlyQuota;

    public bool TryTake(int recipients, DateTimeOffset now)
    {
        lock (_gate)
        {
            TurnTo(now);
            if (Limit is { } limit && _used + Math.Max(recipients, 1) > limit)
            {
                return false;
            }

            _used += recipients;
            return true;
        }
    }

    /// <summary>Null: no end.</summary>
    public long? LeftAt(DateTimeOffset now) => Limit - UsedAt(now);

    public long UsedAt(DateTimeOffset now)
    {
        lock (_gate)
        {
            TurnTo(now);
            return _used;
        }
    }

    private void TurnTo(DateTimeOffset now)
    {
        var today = JapanDate.Of(now);
        if (_month != (today.Year, today.Month))
        {
            _month = (today.Year, today.Month);
            _used = 0;
        }
    }
}
