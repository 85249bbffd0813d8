using LineMobileBot.Infrastructure.Telemetry;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.RoadTests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LineMobileBot.IntegrationTests.TelemetryTests;

public sealed class ExportTests
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Words = "ひみつのことば";

    [Fact]
    public async Task A_collector_gets_figures_and_spans_and_nothing_of_a_person()
    {
        await using var collector = await StandInCollector.StartAsync();
        await using var road = await Road.StartAsync(bot =>
        {
            bot.Configuration[Endpoint] = collector.Address.AbsoluteUri;
            bot.Configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
            bot.Configuration["OTEL_METRIC_EXPORT_INTERVAL"] = "100";
            bot.Configuration["OTEL_BSP_SCHEDULE_DELAY"] = "100";
        });
        var user = RoadEvents.NewUser();
        RoadEvent[] asked = [RoadEvents.Text(user, Words), RoadEvents.Follow(user)];

        await road.PostAsync(asked);

        await road.SettlesAsync();
        await Eventually.BecomesTrueAsync(
            "the way of the event is told",
            () =>
                collector.Metrics.Contains("linemobilebot.line.calls", StringComparison.Ordinal)
                && collector.Metrics.Contains("http.server.request.duration", StringComparison.Ordinal)
                && Array.TrueForAll(
                    (string[])["store events", "decide set", "ask room", "deliver", "line-mobile-bot"],
                    told => collector.Traces.Contains(told, StringComparison.Ordinal)
                )
        );
        string[] personal = [user, Words, .. asked.Select(e => e.ReplyToken)];
        Assert.All(personal, secret => Assert.DoesNotContain(secret, collector.Everything, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_sent()
    {
        await using var road = await Road.StartAsync();

        Assert.DoesNotContain(road.Stage.Services.GetServices<IHostedService>(), service => service is TelemetryExport);
    }
}
