using System.Diagnostics;
using System.Globalization;
using LineMobileBot.Infrastructure;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.FailoverRun;

/// <summary>
/// <c>./dev failover</c>: the primary is killed three times under load. Nothing that was acknowledged may be lost, nothing done
/// twice, and the bot has to go on by itself within half a minute.
/// </summary>
internal static class FailoverCommand
{
    private const int Households = 30;
    private const int GiftsOfHousehold = 10;
    private const int Kills = 3;
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GoesOnWithin = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync()
    {
        await using var cluster = await PatroniCluster.StartAsync();
        await using var stage = await FailoverStage.StartAsync(cluster);
        Say("Two nodes under Patroni, synchronous; the bot is up. Settling the households.");
        var households = new List<FailoverHousehold>();
        for (var i = 1; i <= Households; i++)
        {
            households.Add(await stage.NewHouseholdAsync(i));
        }

        await stage.IsAtRestAsync(cluster);
        var asked = await AnswersAsync(households);
        var load = new FailoverLoad(stage, households, await stage.QuoteAsync(households, GiftsOfHousehold));
        var running = load.RunAsync();
        var pauses = await KillAsync(cluster, load);
        load.Stop();
        await running;

        await stage.IsAtRestAsync(cluster);
        var findings = new List<string>(
            pauses.Where(pause => pause > GoesOnWithin).Select(pause => $"It took {pause} to go on.")
        );
        findings.AddRange(await FailoverChecks.FindingsAsync(stage, load, asked));
        Say(
            $"{load.Taps} taps, {load.Gifts} gifts, {load.Records} usage records in {load.Records / 25} uploads, {load.Repeats} sent again."
        );
        await using var book = CarrierDatabase.DataSource(cluster.ConnectionString);
        var reconciled = await ReconcileCommand.RunAsync(book, Console.Out);
        findings.ForEach(Say);
        Say(findings.Count == 0 && reconciled == 0 ? "Nothing lost, nothing twice." : "NOT as it should be.");
        return findings.Count == 0 ? reconciled : 1;
    }

    private static async Task<IReadOnlyList<TimeSpan>> KillAsync(PatroniCluster cluster, FailoverLoad load)
    {
        var pauses = new List<TimeSpan>();
        for (var kill = 1; kill <= Kills; kill++)
        {
            await Task.Delay(Calm);
            var victim = (await cluster.LeaderAsync())!;
            var killed = Stopwatch.GetTimestamp();
            await victim.KillAsync();
            await cluster.WaitAsync(
                "another node leads",
                async () => await cluster.LeaderAsync() is { } next && next != victim
            );
            var promoted = Stopwatch.GetTimestamp();
            await cluster.WaitAsync("usage is booked again", () => Task.FromResult(load.LastUploadTicks > promoted));
            pauses.Add(Stopwatch.GetElapsedTime(killed, load.LastUploadTicks));
            Say(
                Text(
                    $"Kill {kill}, of {victim.Name}: the other leads after {Stopwatch.GetElapsedTime(killed, promoted).TotalSeconds:F1} s, usage is booked again after {pauses[^1].TotalSeconds:F1} s."
                )
            );
            await Task.Delay(Calm);
            await victim.StartAsync();
            await cluster.IsWholeAsync();
            Say($"{victim.Name} is back and follows synchronously.");
        }

        return pauses;
    }

    private static async Task<IReadOnlyDictionary<PhoneDriver, int>> AnswersAsync(
        IEnumerable<FailoverHousehold> households
    )
    {
        var answers = new Dictionary<PhoneDriver, int>();
        foreach (var household in households)
        {
            answers[household.Asker] = await household.Asker.CountAsync("");
        }

        return answers;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Say(string what) =>
        Console.WriteLine(Text($"{TimeProvider.System.GetUtcNow():HH:mm:ss} {what}"));
}
