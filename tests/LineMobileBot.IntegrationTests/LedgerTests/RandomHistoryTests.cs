using FsCheck;
using FsCheck.Fluent;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Tests.LedgerTests;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>Random stories on PostgreSQL: told one after another they end as in memory, told at once they still add up.</summary>
public sealed class RandomHistoryTests
{
    private static readonly string[] Plans = ["basic-500mb-voice", "basic-3gb-voice", "communication-10gb-voice"];

    private static readonly TimeSpan OneMillisecond = TimeSpan.FromMilliseconds(1);

    private static readonly StepKind[] OnTheBook =
    [
        StepKind.Wait,
        StepKind.Give,
        StepKind.Reserve,
        StepKind.Claim,
        StepKind.Withdraw,
        StepKind.Use,
        StepKind.TopUp,
        StepKind.Reverse,
    ];

    [Fact]
    public void A_story_on_postgres_ends_as_it_does_in_memory() =>
        Prop.ForAll(Stories.Of(OnTheBook), TellAsync).Check(Config.QuickThrowOnFailure.WithMaxTest(6));

    [Fact]
    public void Random_operations_at_once_keep_the_book_whole() =>
        Prop.ForAll(Stories.Of(OnTheBook).Generator.ArrayOf(8).ToArbitrary(), TellAtOnceAsync)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2));

    private static async Task TellAtOnceAsync(Step[][] stories)
    {
        await using var ledger = await LedgerDriver.StartAsync("2026-11-30T23:00:00");
        var lines = await LinesAsync(ledger);

        await Task.WhenAll(stories.Select((steps, i) => TellAsync(ledger, lines, steps, $"teller {i}")));

        await ledger.AssertReconciledAsync();
        await new NetworkReader(ledger).KnowsAsync(lines);
    }

    private static async Task TellAsync(Step[] steps)
    {
        await using var ledger = await LedgerDriver.StartAsync("2027-12-29T18:00:00");
        var lines = await LinesAsync(ledger);
        var memory = new BookInMemory(ledger.Now);
        Guid[] remembered = [.. Plans.Select(plan => memory.AddLine(PlanData(plan)))];
        var onPostgres = new StepPlayer(lines, LedgerDriver.AccountOf);
        var inMemory = new StepPlayer(remembered, BookInMemory.AccountOf);
        foreach (var step in steps)
        {
            // Ids tell the order of what is issued to the millisecond; within one, which goes first is left to chance.
            ledger.Clock.Advance(step.Kind == StepKind.Wait ? step.Pause : OneMillisecond);
            memory.Now = ledger.Now;
            var stored = await ledger.OnBookAsync(book => onPostgres.Play(step, book), lines);
            Assert.Equal(memory.Do(book => inMemory.Play(step, book)), stored);
            await AssertSameAsync(ledger, lines, memory, remembered);
        }

        await ledger.AssertReconciledAsync();
        await new NetworkReader(ledger).KnowsAsync(lines);
    }

    private static async Task AssertSameAsync(LedgerDriver ledger, Guid[] lines, BookInMemory memory, Guid[] remembered)
    {
        var stored = await ledger.ReadAsync(c => Balances.ReadAsync(c, lines, ledger.Now, default));
        for (var i = 0; i < lines.Length; i++)
        {
            Assert.Equal(Text(memory.Balance(remembered[i])), Text(stored[lines[i]]));
        }
    }

    private static async Task TellAsync(LedgerDriver ledger, Guid[] lines, Step[] steps, string teller)
    {
        var player = new StepPlayer(lines, LedgerDriver.AccountOf, teller);
        foreach (var step in steps)
        {
            if (step.Kind == StepKind.Wait)
            {
                ledger.Clock.Advance(TimeSpan.FromMinutes(step.Number % 30));
            }

            await ledger.OnBookAsync(book => player.Play(step, book), lines);
        }
    }

    private static async Task<Guid[]> LinesAsync(LedgerDriver ledger)
    {
        var lines = new List<Guid>();
        foreach (var plan in Plans)
        {
            lines.Add((await ledger.ActiveLineAsync("father", plan)).Id);
        }

        return [.. lines];
    }

    private static DataAmount PlanData(string plan) => LineMobileBot.Ledger.Contracts.PlanCatalogue.Find(plan)!.Data;

    private static string Text(LineBalance balance) =>
        string.Join(
            ", ",
            balance
                .Buckets.Select(b => $"{b.Kind} {b.Month} {b.Granted} {b.Remaining} {b.ExpiresAt:O}")
                .Order(StringComparer.Ordinal)
        );
}
