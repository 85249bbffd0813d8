using System.Diagnostics.Metrics;
using System.Net;
using LineMobileBot.Infrastructure.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.Tests.TelemetryTests;

public sealed class CountingTests
{
    private const int Times = 10_000;

    [Fact]
    public void Nobody_listens_so_counting_takes_no_memory()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var metrics = new BotMetrics(services.GetRequiredService<IMeterFactory>(), TimeProvider.System);
        Count(metrics);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            Count(metrics);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>What a tap does on its way, and what may befall it.</summary>
    private static void Count(BotMetrics metrics)
    {
        metrics.WebhookAnswered(200);
        metrics.EventsStored(64, 1);
        metrics.SetDecided(64);
        metrics.CallTaken("reply");
        metrics.CallRefused("reply", HttpStatusCode.TooManyRequests);
        metrics.AnswerTaken(TimeSpan.FromMilliseconds(20));
        using var stored = BotTraces.StoreEvents(64);
        using var decided = BotTraces.DecideSet(64);
        using var asked = BotTraces.AskRoom("remaining", 64);
        using var delivered = BotTraces.Deliver("reply");
    }
}
