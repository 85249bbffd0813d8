using FsCheck;
using FsCheck.Fluent;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Tests.LedgerTests;
using Npgsql;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>
/// One rule in two forms: a month is opened line by line in memory at a first touch, and in sets by SQL. From whatever state a
/// random story leads to, both must write the same rows.
/// </summary>
public sealed class MonthOpeningStoryTests
{
    private static readonly StepKind[] Kinds =
    [
        StepKind.Wait,
        StepKind.Wait,
        StepKind.Give,
        StepKind.Reserve,
        StepKind.Reserve,
        StepKind.Claim,
        StepKind.Use,
        StepKind.TopUp,
        StepKind.ChangePlan,
        StepKind.Cancel,
    ];

    private static readonly string[] Plans =
    [
        "basic-500mb-voice",
        "basic-3gb-voice",
        "communication-10gb-voice",
        "basic-500mb-voice",
    ];

    [Fact]
    public void Months_opened_in_sets_have_the_rows_of_months_opened_line_by_line() =>
        Prop.ForAll(Stories.Of(Kinds), TellAsync).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    private static async Task TellAsync(Step[] steps)
    {
        await using var ledger = await LedgerDriver.StartAsync("2027-12-29T18:00:00");
        var lines = new List<Guid>();
        foreach (var plan in Plans)
        {
            lines.Add((await ledger.ActiveLineAsync("father", plan)).Id);
        }

        // One that nobody has started: it has no month to open.
        await ledger.ShippedLineAsync("mother");
        var player = new StepPlayer(lines, LedgerDriver.AccountOf);
        foreach (var step in steps)
        {
            ledger.Clock.Advance(step.Kind == StepKind.Wait ? step.Pause : TimeSpan.FromMilliseconds(1));
            await (
                step.Kind switch
                {
                    StepKind.Wait => OpenBothWaysAsync(ledger, [.. lines]),
                    StepKind.ChangePlan => ChangePlanAsync(ledger, step.Pick(lines), step.PickOther(Plans)),
                    StepKind.Cancel when step.Number % 4 == 0 => ledger.CommitAsync(c =>
                        ledger.Lines.CancelAsync(c, step.Pick(lines), ledger.Now, default)
                    ),
                    // Only the lines that it is about: the others' months stay behind.
                    _ => ledger.OnBookAsync(book => player.Play(step, book), [.. Touched(step, lines)]),
                }
            );
        }

        ledger.Clock.Advance(TimeSpan.FromDays(31));
        await OpenBothWaysAsync(ledger, [.. lines]);
        await ledger.AssertReconciledAsync();
    }

    /// <summary>A claim or a reversal may be of any line's.</summary>
    private static IEnumerable<Guid> Touched(Step step, IReadOnlyList<Guid> lines) =>
        step.Kind is StepKind.Give or StepKind.Reserve or StepKind.Use or StepKind.TopUp
            ? new[] { step.Pick(lines), step.PickOther(lines) }.Distinct()
            : lines;

    private static async Task OpenBothWaysAsync(LedgerDriver ledger, Guid[] lines)
    {
        await using var connection = await ledger.DataSource.OpenConnectionAsync();
        IReadOnlyList<string> byBook;
        await using (await connection.BeginTransactionAsync())
        {
            await OpenByBookAsync(connection, lines, ledger.Clock);
            byBook = await BookDump.ReadAsync(connection);
        }

        await using var kept = await connection.BeginTransactionAsync();
        await MonthOpenings.OpenAsync(connection, lines, ledger.Clock, default);
        Assert.Equal(byBook, await BookDump.ReadAsync(connection));
        await kept.CommitAsync();
    }

    private static async Task OpenByBookAsync(NpgsqlConnection connection, Guid[] lines, TimeProvider clock)
    {
        var book = await Book.OpenAsync(connection, lines, clock, default);
        await using var batch = connection.CreateBatch();
        book.AppendWrites(batch);
        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync();
        }
    }

    private static async Task<int> ChangePlanAsync(LedgerDriver ledger, Guid lineId, string plan)
    {
        await using var change = ledger.DataSource.CreateCommand(
            """
            insert into line_plans (line_id, from_month, plan_code, plan_version) values ($1, $2, $3, 1)
            on conflict (line_id, from_month) do update set plan_code = excluded.plan_code
            """
        );
        change.Parameters.Add(new() { Value = lineId });
        change.Parameters.Add(new() { Value = ServiceMonth.Of(ledger.Now).Next.Number });
        change.Parameters.Add(new() { Value = plan });
        return await change.ExecuteNonQueryAsync();
    }
}
