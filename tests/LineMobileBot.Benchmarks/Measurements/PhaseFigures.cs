using LineMobileBot.Benchmarks.Loads;

namespace LineMobileBot.Benchmarks.Measurements;

/// <summary>One server under one load for one measured window.</summary>
internal sealed record PhaseFigures(LoadRun Run, CpuCost? Server, CpuCost? PostgreSql, CpuCost Load)
{
    public double RepliesPerSecond => Run.Delivery.RepliesInWindow / Run.Window.Seconds;

    public double PushesPerSecond => Run.Delivery.PushesInWindow / Run.Window.Seconds;

    /// <summary>What one delivered reply cost, in milliseconds of CPU.</summary>
    public double? PerReply(CpuCost? cost) => cost?.Milliseconds / Run.Delivery.RepliesInWindow;

    /// <summary>What makes these figures doubtful, or breaks a promise; in sentences.</summary>
    public IEnumerable<string> Warnings(string server)
    {
        foreach (var (status, times) in Run.Door.Refusals)
        {
            yield return $"{server}: {times} webhooks were answered {status}.";
        }
        if (Run.Delivery.NoCards > 0)
        {
            yield return $"{server}: {Run.Delivery.NoCards} messages held no card: something else was said than what was asked.";
        }
        var once = Run.CheckOnce();
        if (!once.Holds)
        {
            yield return $"{server}: {once.AcceptedButUnanswered} accepted events were not answered, "
                + $"{once.AnsweredTwice} were answered twice.";
        }
        if (Run.Delivery.Pushes != Run.DuePushes)
        {
            yield return $"{server}: {Run.Delivery.Pushes} messages were pushed, {Run.DuePushes} were due.";
        }
        if (Run.RanDry)
        {
            yield return $"{server}: nothing was left to press before the measured time was over; the rate is too low.";
        }
        if (Run.Door.Unanswered > 0)
        {
            yield return $"{server}: {Run.Door.Unanswered} webhooks got no answer at all.";
        }
    }
}

/// <summary>CPU time spent within the measured window.</summary>
internal readonly record struct CpuCost(double Milliseconds)
{
    public static CpuCost? Between(TimeSpan? from, TimeSpan? until) =>
        until - from is { } spent ? new CpuCost(spent.TotalMilliseconds) : null;
}
