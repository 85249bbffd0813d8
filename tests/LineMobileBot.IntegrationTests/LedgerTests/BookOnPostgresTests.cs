using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Ledger.UsageRecords;
using Npgsql;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

public sealed class BookOnPostgresTests : IAsyncLifetime
{
    private static readonly DataAmount Step = DataAmount.FromMegabytes(500);
    private LedgerDriver _ledger = null!;
    private MobileLine _giver = null!;
    private MobileLine _receiver = null!;

    public async Task InitializeAsync()
    {
        _ledger = await LedgerDriver.StartAsync();
        _giver = await _ledger.ActiveLineAsync("father", "basic-3gb-voice");
        _receiver = await _ledger.ActiveLineAsync("daughter", "basic-500mb-voice");
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task A_gift_is_stored_and_seen_by_both()
    {
        var posted = Assert.IsType<GiftOutcome.Posted>(await _ledger.GiveAsync(_giver.Id, _receiver.Id, Step));

        Assert.Equal(posted.Giver.Total, (await _ledger.BalanceAsync(_giver.Id)).Total);
        Assert.Equal(posted.Receiver.Total, (await _ledger.BalanceAsync(_receiver.Id)).Total);
        Assert.Equal(Step, (await _ledger.BalanceAsync(_receiver.Id)).Gift.Remaining);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task Nothing_is_stored_when_the_transaction_is_rolled_back()
    {
        await using (var connection = await _ledger.DataSource.OpenConnectionAsync())
        await using (await connection.BeginTransactionAsync())
        {
            var book = await Book.OpenAsync(connection, [_giver.Id, _receiver.Id], _ledger.Clock, default);
            book.Consume(new IdempotencyKey("record"), _giver.Id, Step, book.Now, new UsagePolicy());
            await using var batch = connection.CreateBatch();
            book.AppendWrites(batch);
            await batch.ExecuteNonQueryAsync();
        }

        Assert.Equal(DataAmount.FromGigabytes(3), (await _ledger.BalanceAsync(_giver.Id)).Plan.Remaining);
    }

    [Fact]
    public async Task The_same_key_cannot_be_booked_twice()
    {
        await _ledger.GiveAsync(_giver.Id, _receiver.Id, Step, "quote 1");

        var again = await Assert.ThrowsAsync<PostgresException>(() =>
            _ledger.GiveAsync(_giver.Id, _receiver.Id, Step, "quote 1")
        );

        Assert.Equal(PostgresErrorCodes.UniqueViolation, again.SqlState);
        Assert.Equal(Step, (await _ledger.BalanceAsync(_receiver.Id)).Gift.Remaining);
    }

    [Fact]
    public async Task Reads_compute_an_unopened_month_and_the_first_write_stores_just_that()
    {
        await _ledger.UseAsync(_giver, DataAmount.FromGigabytes(1));
        await _ledger.GiveAsync(_giver.Id, _receiver.Id, Step);
        _ledger.Clock.AdvanceTo(Jst("2027-01-05T12:00:00"));
        var computed = await LookAsync();

        await _ledger.OnBookAsync(book => book.Month, _giver.Id, _receiver.Id);

        Assert.Equal(computed, await LookAsync());
        Assert.Equal("Plan 3000000000 B, CarryOver 3000000000 B", computed[0]);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task The_tap_shows_what_the_balance_shows_opened_or_not()
    {
        await _ledger.GiveAsync(_giver.Id, _receiver.Id, Step);
        foreach (var instant in (string[])["2026-11-30T23:59:59", "2026-12-01T00:00:00", "2027-02-01T00:00:00"])
        {
            _ledger.Clock.AdvanceTo(Jst(instant));
            string[] accounts = [AccountOf(_giver.Id), AccountOf(_receiver.Id)];

            var tapped = await _ledger.ReadAsync(c => LinkedLines.ReadAsync(c, accounts, _ledger.Now, default));

            foreach (var line in (Guid[])[_giver.Id, _receiver.Id])
            {
                var balance = await _ledger.BalanceAsync(line);
                Assert.Equal(balance.Buckets, Assert.Single(tapped[AccountOf(line)]).Balance.Buckets, SameAmounts);
            }
        }
    }

    [Fact]
    public async Task A_gift_is_taken_back_once_as_far_as_it_is_left()
    {
        var gift = Assert.IsType<GiftOutcome.Posted>(await _ledger.GiveAsync(_giver.Id, _receiver.Id, Step));
        await _ledger.UseAsync(_receiver, DataAmount.FromMegabytes(300));
        var key = new IdempotencyKey("reversal 1");

        var reversed = Assert.IsType<ReversalOutcome.Posted>(await ReverseAsync(key, gift.GiftId));
        var again = Assert.IsType<ReversalOutcome.Posted>(await ReverseAsync(key, gift.GiftId));

        Assert.Equal(DataAmount.FromMegabytes(200), reversed.Amount);
        Assert.Equal(reversed.Amount, again.Amount);
        Assert.Equal(DataAmount.FromMegabytes(2_700), (await _ledger.BalanceAsync(_giver.Id)).Giveable);
        await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() => ReverseAsync(key, gift.GiftId, 1));
        Assert.IsType<ReversalOutcome.UnknownGift>(await ReverseAsync(new IdempotencyKey("other"), _giver.Id));
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task Reconciliation_names_the_bucket_that_was_tampered_with()
    {
        var plan = (await _ledger.BalanceAsync(_giver.Id)).Buckets[0];
        await using (var command = _ledger.DataSource.CreateCommand("update buckets set remaining = 7 where id = $1"))
        {
            command.Parameters.Add(new() { Value = plan.Id });
            await command.ExecuteNonQueryAsync();
        }

        var report = await _ledger.ReadAsync(c => Reconciliation.RunAsync(c, default));

        Assert.False(report.IsClean);
        var discrepancy = Assert.Single(report.Discrepancies);
        Assert.Equal(
            (plan.Id, 7, 3_000_000_000),
            (discrepancy.BucketId, discrepancy.Remaining, discrepancy.ByTransfers)
        );
    }

    private async Task<string[]> LookAsync() =>
        [Text(await _ledger.BalanceAsync(_giver.Id)), Text(await _ledger.BalanceAsync(_receiver.Id))];

    private static string Text(LineBalance balance) =>
        string.Join(
            ", ",
            balance.Buckets.OrderByDescending(b => b.Kind == BucketKind.Plan).Select(b => $"{b.Kind} {b.Remaining}")
        );

    private static bool SameAmounts(Bucket left, Bucket right) =>
        (left.Kind, left.Month, left.Granted, left.Remaining, left.ExpiresAt)
        == (right.Kind, right.Month, right.Granted, right.Remaining, right.ExpiresAt);

    private Task<ReversalOutcome> ReverseAsync(IdempotencyKey key, Guid gift, int steps = 2) =>
        _ledger.CommitAsync(c =>
            _ledger.Reversals.ReverseAsync(c, key, gift, DataAmount.FromMegabytes(500 * steps), default)
        );
}
