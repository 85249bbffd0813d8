using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.IntegrationTests.LedgerTests;

public sealed class StatementTests : IAsyncLifetime
{
    private const int PageSize = 3;
    private LedgerDriver _ledger = null!;
    private MobileLine _line = null!;
    private MobileLine _other = null!;

    public async Task InitializeAsync()
    {
        _ledger = await LedgerDriver.StartAsync();
        _line = await _ledger.ActiveLineAsync("father");
        _other = await _ledger.ActiveLineAsync("friend");
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task Each_transfer_says_what_was_left_after_it_and_the_newest_what_is_left_now()
    {
        _ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        await _ledger.GiveAsync(_line.Id, _other.Id, DataAmount.FromMegabytes(500));
        _ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        await _ledger.UseAsync(_line, DataAmount.FromMegabytes(300));

        var plan = Assert.Single(await BucketsAsync(_line.Id));
        var statement = await ReadAsync(_line.Id, plan.Id, olderThan: null, most: 50);

        Assert.Equal(
            [
                (TransferReason.Consume, false, 300L, 9_200L),
                (TransferReason.Gift, false, 500L, 9_500L),
                (TransferReason.PlanGrant, true, 10_000L, 10_000L),
            ],
            statement.Entries.Select(entry =>
                (entry.Reason, entry.IsIn, Megabytes(entry.Amount), Megabytes(entry.RemainingAfter))
            )
        );
        Assert.Equal(plan.Remaining, statement.Entries[0].RemainingAfter);
        Assert.Null(statement.Older);
        Assert.Equal(_other.Id, statement.Entries[1].Other!.LineId);
        Assert.Null(statement.Entries[0].Other);
    }

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended_and_add_up_to_what_the_bucket_holds()
    {
        for (var use = 1; use <= 7; use++)
        {
            _ledger.Clock.Advance(TimeSpan.FromMinutes(1));
            await _ledger.UseAsync(_line, DataAmount.FromMegabytes(use));
        }

        var plan = Assert.Single(await BucketsAsync(_line.Id));
        var pages = new List<BucketStatement>();
        for (Guid? below = null; pages.Count == 0 || below is not null; below = pages[^1].Older)
        {
            pages.Add(await ReadAsync(_line.Id, plan.Id, below, PageSize));
        }

        var all = pages.SelectMany(page => page.Entries).ToList();
        Assert.Equal([3, 3, 2], pages.Select(page => page.Entries.Count));
        Assert.Equal(8, all.DistinctBy(entry => entry.TransferId).Count());
        Assert.Equal(plan.Remaining.Bytes, all.Sum(entry => entry.IsIn ? entry.Amount.Bytes : -entry.Amount.Bytes));
        for (var newer = 0; newer < all.Count - 1; newer++)
        {
            var (entry, before) = (all[newer], all[newer + 1]);
            var change = entry.IsIn ? entry.Amount.Bytes : -entry.Amount.Bytes;
            Assert.Equal(before.RemainingAfter.Bytes + change, entry.RemainingAfter.Bytes);
        }
    }

    [Fact]
    public async Task A_month_that_turned_is_a_statement_that_ends_at_nothing_left()
    {
        await _ledger.UseAsync(_line, DataAmount.FromMegabytes(1));
        _ledger.Clock.AdvanceTo(LedgerDriver.Jst("2026-12-01T00:00:00"));
        await _ledger.UseAsync(_line, DataAmount.FromMegabytes(1));

        foreach (var bucket in await BucketsAsync(_line.Id))
        {
            var statement = await ReadAsync(_line.Id, bucket.Id, olderThan: null, most: 50);
            Assert.Equal(bucket.Remaining, statement.Entries[0].RemainingAfter);
            Assert.Equal(bucket.Granted, statement.Entries[^1].RemainingAfter);
        }
    }

    [Fact]
    public async Task A_bucket_of_another_line_is_not_found()
    {
        var theirs = Assert.Single(await BucketsAsync(_other.Id));

        Assert.Null(await _ledger.ReadAsync(c => Statements.ReadAsync(c, _line.Id, theirs.Id, null, 50, default)));
    }

    private Task<IReadOnlyList<Bucket>> BucketsAsync(Guid lineId) =>
        _ledger.ReadAsync(c => Statements.BucketsOfAsync(c, lineId, 50, default));

    private async Task<BucketStatement> ReadAsync(Guid lineId, Guid bucketId, Guid? olderThan, int most) =>
        (await _ledger.ReadAsync(c => Statements.ReadAsync(c, lineId, bucketId, olderThan, most, default)))!;

    private static long Megabytes(DataAmount amount) => amount.Bytes / 1_000_000;
}
