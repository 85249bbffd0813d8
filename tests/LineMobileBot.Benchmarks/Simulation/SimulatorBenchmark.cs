using System.Diagnostics;
using System.Globalization;
using Line.Simulator;
using Line.Simulator.Platform;
using Line.Simulator.Webhooks;
using LineMobileBot.Benchmarks.Loads;
using LineMobileBot.Benchmarks.Measurements;
using LineMobileBot.Benchmarks.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PhoneUsers = Line.Simulator.Platform.LineUsers;

namespace LineMobileBot.Benchmarks.Simulation;

/// <summary>
/// The LINE simulator itself: postbacks out as signed webhooks, replies in by LINE's API, both over HTTP, with the least bot
/// there can be in the same process. First at the rate at which LINE ends, then as fast as it goes.
/// </summary>
internal sealed class SimulatorBenchmark : IBenchmark
{
    private const int PerSecond = 2_000;
    private const int People = 500;
    private const int MostUnderWay = 256;
    private const double MostReplyMilliseconds = 100;
    private const double MillisecondsPerSecond = 1_000;
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(20);

    public string Name => "simulator";

    public async Task<BenchmarkResult> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        await using var bot = await EchoBot.StartAsync(cancellationToken);
        await using var simulator = Create(bot.Url);
        await simulator.StartAsync(cancellationToken);
        var options = simulator.Services.GetRequiredService<SimulatorOptions>();
        bot.Answers(AddressOf(simulator), options.ChannelAccessToken);
        var people = Befriend(simulator.Services.GetRequiredService<PhoneUsers>());
        var events = simulator.Services.GetRequiredService<WebhookEvents>();

        var (warmUp, measured) = (bench.Options.WarmUp, bench.Options.Measured ?? Measured);
        await PressAsync(bot, events, people, PerSecond, warmUp, cancellationToken);
        var paced = await PressAsync(bot, events, people, PerSecond, measured, cancellationToken);
        var free = await PressAsync(bot, events, people, perSecond: null, measured, cancellationToken);
        return new BenchmarkResult(
            Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{People} people, echo bot in the same process; {warmUp.TotalSeconds:N0} s warm-up, twice {measured.TotalSeconds:N0} s"
            ),
            [
                new Measure("webhooks and replies at a fixed rate", paced.Rate, "/s"),
                new Measure("press to answer, p50", paced.Latency.Percentile(0.5), "ms"),
                new Measure("press to answer, p99", paced.Latency.Percentile(0.99), "ms")
                {
                    Budget = Budget.AtMost(MostReplyMilliseconds),
                },
                new Measure("CPU at the fixed rate, bot included", paced.Cores * 100, "% of a core"),
                new Measure("webhooks and replies, as fast as they go", free.Rate, "/s")
                {
                    Budget = Budget.AtLeast(PerSecond),
                },
            ],
            bot.Failures == 0 ? [] : [$"{bot.Failures} replies were refused."]
        );
    }

    private static WebApplication Create(Uri webhookUrl) =>
        SimulatorApplication.Create(
            [
                "--urls=http://127.0.0.1:0",
                $"--Simulator:WebhookUrl={webhookUrl}",
                // Its own limit of 2,000 replies a second is what is to be passed here.
                "--Simulator:RateLimits=false",
                "--Simulator:ParallelWebhooks=256",
            ],
            builder => builder.Logging.ClearProviders()
        );

    private static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static List<LineUser> Befriend(PhoneUsers users)
    {
        var people = new List<LineUser>(People);
        for (var i = 0; i < People; i++)
        {
            var (user, _) = users.GetOrAdd(userId: null, "Aoi", language: null);
            user.Become(Friendship.Friend);
            people.Add(user);
        }

        return people;
    }

    /// <param name="perSecond">Null: the next press as soon as there is room.</param>
    private static async Task<Pressed> PressAsync(
        EchoBot bot,
        WebhookEvents events,
        List<LineUser> people,
        int? perSecond,
        TimeSpan duration,
        CancellationToken cancellationToken
    )
    {
        bot.TakeLatency();
        var (repliesBefore, cpuBefore, started) = (bot.Replies, CpuTime(), Stopwatch.GetTimestamp());
        var pressed = 0;
        while (Stopwatch.GetElapsedTime(started) is var elapsed && elapsed < duration)
        {
            var due = perSecond is { } rate
                ? (int)(elapsed.TotalMilliseconds * rate / MillisecondsPerSecond)
                : bot.Replies - repliesBefore + MostUnderWay;
            for (; pressed < due; pressed++)
            {
                var now = Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture);
                events.Postback(people[pressed % people.Count], now, parameters: null);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(1), cancellationToken);
        }

        var took = Stopwatch.GetElapsedTime(started);
        var result = new Pressed(
            (bot.Replies - repliesBefore) / took.TotalSeconds,
            (CpuTime() - cpuBefore) / took,
            bot.TakeLatency()
        );
        await SettleAsync(bot, repliesBefore + pressed, cancellationToken);
        return result;
    }

    private static async Task SettleAsync(EchoBot bot, int replies, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (bot.Replies + bot.Failures < replies)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    private static TimeSpan CpuTime() => Environment.CpuUsage.TotalTime;

    private sealed record Pressed(double Rate, double Cores, LatencyHistogram Latency);
}
