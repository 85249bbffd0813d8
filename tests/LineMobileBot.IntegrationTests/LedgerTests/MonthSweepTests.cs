using System.Globalization;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>The sweep opens the month of all lines, in any number of hands, and no line twice.</summary>
public sealed class MonthSweepTests : IAsyncLifetime
{
    private const int Lines = 20;
    private static readonly DataAmount Allowance = DataAmount.FromGigabytes(3);

    private readonly List<MobileLine> _lines = [];
    private LedgerDriver _ledger = null!;

    public async Task InitializeAsync()
    {
        _ledger = await LedgerDriver.StartAsync();
        await _ledger.CommitAsync(c => TransferPartitions.EnsureAsync(c, new ServiceMonth(2026, 12), default));
        for (var number = 0; number < Lines; number++)
        {
            _lines.Add(await _ledger.ActiveLineAsync(number.ToString(CultureInfo.InvariantCulture), "basic-3gb-voice"));
        }
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task All_lines_have_their_month_afterwards_and_the_progress_tells_it()
    {
        Assert.Null(await ProgressAsync());
        _ledger.Clock.AdvanceTo(Jst("2026-12-01T00:00:00"));
        await _ledger.OnBookAsync(book => book.Month, _lines[0].Id);

        Assert.True(await OpenChunkAsync());
        var begun = await ProgressAsync();
        while (await OpenChunkAsync())
        {
            // Part after part.
        }

        Assert.Equal((Lines - 1, null), (begun!.Due, begun.DoneAt));
        Assert.InRange(begun.Waiting, 1, Lines - 1);
        Assert.Equal(
            new MonthSweepProgress(new ServiceMonth(2026, 12), Lines - 1, 0, _ledger.Now, _ledger.Now),
            await ProgressAsync()
        );
        await AssertOpenAsync(202612);
        var balance = await _ledger.BalanceAsync(_lines[^1].Id);
        Assert.Equal((Allowance, Allowance), (balance.CarryOver.Remaining, balance.Plan.Remaining));
    }

    [Fact]
    public async Task Several_replicas_at_once_open_each_line_once()
    {
        _ledger.Clock.AdvanceTo(Jst("2026-12-01T00:00:00"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SweepAsync()));
        await SweepAsync();

        await AssertOpenAsync(202612);
        Assert.Equal(0, (await ProgressAsync())!.Waiting);
    }

    [Fact]
    public async Task What_a_dead_replica_had_in_hand_is_done_by_the_next()
    {
        _ledger.Clock.AdvanceTo(Jst("2026-12-01T00:00:00"));
        await OpenChunkAsync();
        await using (var connection = await _ledger.DataSource.OpenConnectionAsync())
        await using (await connection.BeginTransactionAsync())
        {
            await MonthSweep.OpenChunkAsync(connection, _ledger.Clock, default);
            // Others go on meanwhile, but the month is not done while somebody holds a part of it.
            await SweepAsync();
            Assert.Null((await ProgressAsync())!.DoneAt);
        }

        await SweepAsync();

        await AssertOpenAsync(202612);
        Assert.NotNull((await ProgressAsync())!.DoneAt);
    }

    [Fact]
    public async Task Months_that_nobody_swept_are_opened_one_after_another_and_an_ended_line_only_to_its_end()
    {
        var ended = _lines[3];
        await _ledger.CommitAsync(c => _ledger.Lines.CancelAsync(c, ended.Id, _ledger.Now, default));
        _ledger.Clock.AdvanceTo(Jst("2027-02-10T12:00:00"));

        await SweepAsync();

        Assert.Equal(202612, await OpenedMonthAsync(ended));
        Assert.Equal(DataAmount.Zero, (await _ledger.BalanceAsync(ended.Id)).Total);
        _lines.Remove(ended);
        await AssertOpenAsync(202702);
        Assert.Equal(Allowance + Allowance, (await _ledger.BalanceAsync(_lines[^1].Id)).Total);
    }

    private async Task SweepAsync()
    {
        while (await OpenChunkAsync())
        {
            // Until there is no part that nobody else is at.
        }
    }

    private Task<bool> OpenChunkAsync() =>
        _ledger.CommitAsync(c => MonthSweep.OpenChunkAsync(c, _ledger.Clock, default));

    private Task<MonthSweepProgress?> ProgressAsync() => _ledger.ReadAsync(c => MonthSweep.ProgressAsync(c, default));

    private async Task AssertOpenAsync(int month)
    {
        foreach (var line in _lines)
        {
            Assert.Equal(month, await OpenedMonthAsync(line));
        }

        await _ledger.AssertReconciledAsync();
    }

    private async Task<int> OpenedMonthAsync(MobileLine line)
    {
        await using var select = _ledger.DataSource.CreateCommand("select opened_month from lines where id = $1");
        select.Parameters.Add(new() { Value = line.Id });
        return (int)(await select.ExecuteScalarAsync())!;
    }
}
