using System.Diagnostics;
using LineMobileBot.Benchmarks.Reports;
using LineMobileBot.Features.DataRemaining;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Benchmarks.Measurements;

/// <summary>What of a tap's cost is wording and writing its card, without network or database.</summary>
internal static class CardTiming
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(1);

    public static Measure MicrosecondsPerCard()
    {
        var now = TimeProvider.System.GetUtcNow();
        var view = new RemainingData([Line(ServiceMonth.Of(now).End)], now);
        Run(view, WarmUp);
        return new Measure("wording and writing a card", Run(view, Measured), "µs");
    }

    private static double Run(RemainingData view, TimeSpan duration)
    {
        var (started, cards) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(started) < duration)
        {
            RemainingTemplates.Write(view);
            cards++;
        }
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / cards;
    }

    private static RemainingDataOfLine Line(DateTimeOffset monthEnd) =>
        new(
            Guid.Empty,
            "Bench 1",
            "070****0001",
            IsActive: true,
            [
                new RemainingKind(BucketKind.CarryOver, 1_500_000_000, 1_380_000_000, monthEnd),
                new RemainingKind(BucketKind.Gift, 500_000_000, 500_000_000, monthEnd),
                new RemainingKind(BucketKind.Plan, 12_000_000_000, 11_500_000_000, monthEnd),
            ],
            Reserved: 0,
            Used: 120_000_000
        );
}
