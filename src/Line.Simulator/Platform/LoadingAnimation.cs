namespace Line.Simulator.Platform;

/// <summary>The three dots: they end by themselves, or with the account's next message; a new start begins the time anew.</summary>
internal sealed class LoadingAnimation
{
    private readonly Lock _gate = new();
    private ITimer? _timer;

    public void Start(TimeSpan duration, TimeProvider time, Action ended)
    {
        lock (_gate)
        {
            _timer?.Dispose();
            ITimer? mine = null;
            mine = time.CreateTimer(
                _ =>
                {
                    if (End(mine))
                    {
                        ended();
                    }
                },
                null,
                duration,
                Timeout.InfiniteTimeSpan
            );
            _timer = mine;
        }
    }

    /// <returns>Whether the dots were showing.</returns>
    public bool Stop()
    {
        lock (_gate)
        {
            var showed = _timer is not null;
            _timer?.Dispose();
            _timer = null;
            return showed;
        }
    }

    private bool End(ITimer? timer)
    {
        lock (_gate)
        {
            return ReferenceEquals(_timer, timer) && Stop();
        }
    }
}
