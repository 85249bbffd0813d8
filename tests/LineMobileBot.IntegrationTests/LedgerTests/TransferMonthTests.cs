using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using Npgsql;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>Transfers lie by the month in which they were booked; old months leave the book, and it still adds up.</summary>
public sealed class TransferMonthTests : IAsyncLifetime
{
    private static readonly ServiceMonth March = new(2020, 3);
    private static readonly ServiceMonth April = new(2020, 4);
    private static readonly DataAmount Step = DataAmount.FromMegabytes(500);

    private LedgerDriver _ledger = null!;
    private MobileLine _giver = null!;
    private MobileLine _receiver = null!;

    public async Task InitializeAsync()
    {
        _ledger = await StartAsync("2020-03-10T12:00:00");
        _giver = await _ledger.ActiveLineAsync("giver", "basic-3gb-voice");
        _receiver = await _ledger.ActiveLineAsync("receiver", "basic-3gb-voice");
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task What_was_booked_before_its_month_had_a_place_moves_into_it()
    {
        var booked = await CountAsync("transfers_default");
        Assert.True(booked > 0);

        Assert.True(await EnsureAsync(March));
        Assert.False(await EnsureAsync(March));
        await _ledger.GiveAsync(_giver.Id, _receiver.Id, Step);

        Assert.Equal(0, await CountAsync("transfers_default"));
        Assert.Equal(booked + 1, await CountAsync("transfers_202003"));
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task A_month_is_Japans_and_its_first_instant_belongs_to_it()
    {
        await EnsureAsync(March);
        await EnsureAsync(April);
        await _ledger.OnBookAsync(book => book.Month, _giver.Id);
        var inMarch = await CountAsync("transfers_202003");

        _ledger.Clock.AdvanceTo(Jst("2020-04-01T00:00:00"));
        await _ledger.OnBookAsync(book => book.Month, _giver.Id);

        Assert.Equal(inMarch, await CountAsync("transfers_202003"));
        Assert.Equal(2, await CountAsync("transfers_202004"));
    }

    [Fact]
    public async Task No_partition_can_be_rewritten_and_no_key_come_twice_in_a_month()
    {
        await EnsureAsync(March);
        await DetachableAsync();
        await DetachAsync(March);
        foreach (var table in (string[])["transfers_default", "transfers_202004", "transfers_202003"])
        {
            foreach (
                var statement in (string[])
                    [$"update {table} set bytes = 1", $"delete from {table}", $"truncate {table}"]
            )
            {
                var refusal = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(statement));
                Assert.Contains("append-only", refusal.MessageText, StringComparison.Ordinal);
            }
        }

        var twice = await Assert.ThrowsAsync<PostgresException>(() =>
            ExecuteAsync(
                """
                insert into transfers select gen_random_uuid(), idempotency_key, reason, source_bucket_id,
                    destination_bucket_id, bytes, event_at, booked_at from transfers_202004 limit 1
                """
            )
        );
        Assert.Equal(PostgresErrorCodes.UniqueViolation, twice.SqlState);
    }

    [Fact]
    public async Task Without_its_old_months_the_book_adds_up_and_goes_on()
    {
        await EnsureAsync(March);
        await _ledger.TopUpAsync(_receiver, DataAmount.FromGigabytes(1));
        await _ledger.GiveAsync(_giver.Id, _receiver.Id, Step);
        await _ledger.UseAsync(_receiver, DataAmount.FromMegabytes(700));
        await DetachableAsync();
        var before = await ReportAsync();

        Assert.Equal(DetachOutcome.Detached, await DetachAsync(March));
        var without = await ReportAsync();
        Assert.Equal(DetachOutcome.Detached, await DetachAsync(April));

        Assert.True(before.IsClean);
        Assert.Equal((before.Buckets, before.Transfers), (without.Buckets, without.Transfers));
        Assert.Equal((before.Remaining, before.NetOfOutside), (without.Remaining, without.NetOfOutside));
        Assert.True(without.IsClean);
        Assert.Equal(0, await CountAsync("transfers where booked_at < '2020-04-30T15:00:00Z'"));
        var balance = (await _ledger.BalanceAsync(_giver.Id)).Total;
        Assert.IsType<GiftOutcome.Posted>(await _ledger.GiveAsync(_giver.Id, _receiver.Id, Step));
        await _ledger.UseAsync(_receiver, DataAmount.FromGigabytes(2));
        Assert.Equal(balance - Step, (await _ledger.BalanceAsync(_giver.Id)).Total);
        Assert.True((await ReportAsync()).IsClean);
    }

    [Fact]
    public async Task What_a_detached_month_left_in_a_bucket_is_where_its_statement_begins()
    {
        await EnsureAsync(March);
        await _ledger.TopUpAsync(_receiver, DataAmount.FromGigabytes(1));
        var bought = (await _ledger.BalanceAsync(_receiver.Id)).Buckets.Single(b => b.Kind == BucketKind.TopUp);
        await DetachableAsync();
        var whole = await StatementAsync(bought);

        await DetachAsync(March);

        var rest = await StatementAsync(bought);
        Assert.Equal([TransferReason.Expire], rest.Entries.Select(entry => entry.Reason));
        Assert.Equal(whole.Entries[0], rest.Entries[0]);
        Assert.True((await ReportAsync()).IsClean);
    }

    [Fact]
    public async Task The_oldest_month_goes_first_none_twice_and_none_that_is_young()
    {
        await EnsureAsync(March);
        await DetachableAsync();

        Assert.Equal(DetachOutcome.OlderMonthFirst, await DetachAsync(April));
        Assert.Equal(DetachOutcome.NoSuchMonth, await DetachAsync(new ServiceMonth(2019, 1)));
        Assert.Equal(DetachOutcome.TooYoung, await DetachAsync(ServiceMonth.Of(_ledger.Now).Previous));
        Assert.Equal(DetachOutcome.Detached, await DetachAsync(March));
        Assert.Equal(DetachOutcome.NoSuchMonth, await DetachAsync(March));
    }

    [Fact]
    public async Task Whoever_makes_a_partition_gives_way_to_those_at_the_book()
    {
        await using var connection = await _ledger.DataSource.OpenConnectionAsync();
        await using (await connection.BeginTransactionAsync())
        {
            var book = await Book.OpenAsync(connection, [_giver.Id], _ledger.Clock, default);
            book.Consume(new IdempotencyKey("use"), _giver.Id, Step, book.Now, new());
            await using var batch = connection.CreateBatch();
            book.AppendWrites(batch);
            await batch.ExecuteNonQueryAsync();

            var gaveWay = await Assert.ThrowsAsync<PostgresException>(() => EnsureAsync(March));
            Assert.Equal(PostgresErrorCodes.LockNotAvailable, gaveWay.SqlState);
        }

        Assert.True(await EnsureAsync(March));
    }

    [Fact]
    public async Task A_balance_never_reads_history()
    {
        await using var connection = await _ledger.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("lock table transfers in access exclusive mode", connection);
        await hold.ExecuteNonQueryAsync();

        Assert.Equal(DataAmount.FromGigabytes(3), (await _ledger.BalanceAsync(_giver.Id)).Total);
    }

    /// <summary>Three months later: all opened, each in its own partition.</summary>
    private async Task DetachableAsync()
    {
        for (var month = April; month <= new ServiceMonth(2020, 7); month = month.Next)
        {
            await EnsureAsync(month);
            _ledger.Clock.AdvanceTo(month.Start);
            await _ledger.OnBookAsync(book => book.Month, _giver.Id, _receiver.Id);
        }
    }

    private Task<bool> EnsureAsync(ServiceMonth month) =>
        _ledger.CommitAsync(c => TransferPartitions.EnsureAsync(c, month, default));

    private Task<DetachOutcome> DetachAsync(ServiceMonth month) =>
        _ledger.ReadAsync(c => TransferDetachment.DetachAsync(c, month, _ledger.Clock, default));

    private Task<ReconciliationReport> ReportAsync() => _ledger.ReadAsync(c => Reconciliation.RunAsync(c, default));

    private async Task<BucketStatement> StatementAsync(Bucket bucket) =>
        (
            await _ledger.ReadAsync(c =>
                Statements.ReadAsync(c, bucket.LineId, bucket.Id, olderThan: null, most: 10, default)
            )
        )!;

    private async Task<long> CountAsync(string from)
    {
        await using var count = _ledger.DataSource.CreateCommand($"select count(*) from {from}");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _ledger.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
