using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageRecords;
using Npgsql;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>Transactions commit in another order than they began in; the network misses nothing and hears each line in order.</summary>
public sealed class NetworkOrderTests : IAsyncLifetime
{
    private static readonly DataAmount Step = DataAmount.FromMegabytes(500);
    private LedgerDriver _ledger = null!;
    private NetworkReader _network = null!;
    private MobileLine _first = null!;
    private MobileLine _second = null!;

    public async Task InitializeAsync()
    {
        _ledger = await LedgerDriver.StartAsync();
        _network = new NetworkReader(_ledger);
        _first = await _ledger.ActiveLineAsync("father", "basic-500mb-voice");
        _second = await _ledger.ActiveLineAsync("mother", "basic-500mb-voice");
        await _network.ReadAsync();
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task An_event_that_commits_late_is_told_after_those_that_overtook_it()
    {
        await using var connection = await _ledger.DataSource.OpenConnectionAsync();
        await using var slow = await connection.BeginTransactionAsync();
        await UseUpAsync(connection, _first);
        _ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        await _ledger.UseAsync(_second, Step);
        Assert.Equal(_second.Id, Assert.Single(await _network.ReadAsync()).LineId);

        await slow.CommitAsync();

        Assert.Equal(_first.Id, Assert.Single(await _network.ReadAsync()).LineId);
        Assert.Empty(await _network.ReadAsync());
    }

    [Fact]
    public async Task The_line_that_was_waited_for_is_told_in_the_order_of_its_lock()
    {
        // The one that waits began first: by the age of transactions its news would come before what it waited for.
        await using var waiting = await _ledger.DataSource.OpenConnectionAsync();
        await using var older = await waiting.BeginTransactionAsync();
        await Book.OpenAsync(waiting, [_first.Id], _ledger.Clock, default);
        await using var holding = await _ledger.DataSource.OpenConnectionAsync();
        await using var younger = await holding.BeginTransactionAsync();
        await UseUpAsync(holding, _second);
        var lift = TopUpAsync(waiting, _second);
        await Eventually.BecomesTrueAsync("the older one waits", _ledger.SomeoneWaitsAsync);

        await younger.CommitAsync();
        await lift;
        await older.CommitAsync();

        Assert.Equal([true, false], (await _network.ReadAsync()).Select(told => told.Throttled));
    }

    [Fact]
    public async Task A_clock_that_goes_back_does_not_turn_a_line_s_events_round()
    {
        await _ledger.UseAsync(_first, Step);
        await SetBackAsync(_first, _ledger.Now.AddHours(1));

        await _ledger.TopUpAsync(_first, Step);

        var heard = await _network.ReadAsync();
        Assert.Equal([true, false], heard.Select(told => told.Throttled));
        Assert.True(heard[0].At < heard[1].At);
    }

    [Fact]
    public async Task Many_writers_and_many_readers_miss_nothing()
    {
        var lines = new List<MobileLine> { _first, _second };
        for (var i = 0; i < 4; i++)
        {
            lines.Add(await _ledger.ActiveLineAsync("grandfather", "basic-500mb-voice"));
        }

        NetworkReader[] readers = [new(_ledger, portion: 1), new(_ledger, portion: 3), new(_ledger)];
        var writing = Task.WhenAll(Enumerable.Range(0, 6).Select(writer => SwingAsync(lines, writer)));
        var reading = Task.WhenAll(readers.Select(reader => ReadWhileAsync(reader, writing)));
        await writing;
        await reading;

        var all = await CursorsAsync();
        foreach (var reader in readers)
        {
            await reader.ReadAllAsync();
            Assert.Equal(all, reader.Heard.Select(told => told.Cursor));
            reader.HeardInTurns();
        }

        await _ledger.AssertReconciledAsync();
    }

    /// <summary>Uses up and fills again lines taken at random, often two in one transaction, and lingers before the commit.</summary>
    private async Task SwingAsync(List<MobileLine> lines, int writer)
    {
        var random = new Random(writer);
        for (var i = 0; i < 30; i++)
        {
            MobileLine[] pair = [lines[random.Next(lines.Count)], lines[random.Next(lines.Count)]];
            await _ledger.CommitAsync(async connection =>
            {
                await SwingAsync(connection, pair, $"writer {writer}/{i}");
                await LingerAsync(connection, random.Next(5));
                return true;
            });
        }
    }

    private async Task SwingAsync(NpgsqlConnection connection, MobileLine[] lines, string key)
    {
        var book = await Book.OpenAsync(connection, [.. lines.Select(line => line.Id)], _ledger.Clock, default);
        foreach (var line in lines.Distinct())
        {
            var operation = new IdempotencyKey($"{key}/{line.Id:N}");
            if (book.Balance(line.Id).Throttled)
            {
                var request = new TopUpRequest(line.ContractorId, line.Id, Step);
                book.TopUp(operation, request, new TopUpPolicy { DocomoMaxPerMonth = 1_000 }.TermsOf(Carrier.Docomo));
            }
            else
            {
                book.Consume(operation, line.Id, Step, book.Now, new UsagePolicy());
            }
        }

        await WriteAsync(connection, book);
    }

    private static async Task LingerAsync(NpgsqlConnection connection, int roundTrips)
    {
        for (var i = 0; i < roundTrips; i++)
        {
            await using var nothing = new NpgsqlCommand("select 1", connection);
            await nothing.ExecuteNonQueryAsync();
        }
    }

    private static async Task ReadWhileAsync(NetworkReader reader, Task writing)
    {
        while (!writing.IsCompleted)
        {
            await reader.ReadAsync();
        }
    }

    private async Task UseUpAsync(NpgsqlConnection connection, MobileLine line)
    {
        var book = await Book.OpenAsync(connection, [line.Id], _ledger.Clock, default);
        book.Consume(new IdempotencyKey($"use {line.Id}"), line.Id, Step, book.Now, new UsagePolicy());
        await WriteAsync(connection, book);
    }

    private Task<TopUpOutcome> TopUpAsync(NpgsqlConnection connection, MobileLine line) =>
        _ledger.TopUps.BuyAsync(
            connection,
            new IdempotencyKey("form"),
            new TopUpRequest(line.ContractorId, line.Id, Step),
            default
        );

    private static async Task WriteAsync(NpgsqlConnection connection, Book book)
    {
        await using var batch = connection.CreateBatch();
        book.AppendWrites(batch);
        await batch.ExecuteNonQueryAsync();
    }

    private async Task SetBackAsync(MobileLine line, DateTimeOffset toldAt)
    {
        await using var command = _ledger.DataSource.CreateCommand(
            "update lines set throttle_changed_at = $2 where id = $1"
        );
        command.Parameters.Add(new() { Value = line.Id });
        command.Parameters.Add(new() { Value = toldAt });
        await command.ExecuteNonQueryAsync();
        await using var events = _ledger.DataSource.CreateCommand(
            "update network_events set at = $2 where line_id = $1 and throttled"
        );
        events.Parameters.Add(new() { Value = line.Id });
        events.Parameters.Add(new() { Value = toldAt });
        await events.ExecuteNonQueryAsync();
    }

    private async Task<List<long>> CursorsAsync()
    {
        await new NetworkReader(_ledger).ReadAllAsync();
        await using var command = _ledger.DataSource.CreateCommand("select cursor from network_events order by cursor");
        await using var reader = await command.ExecuteReaderAsync();
        var cursors = new List<long>();
        while (await reader.ReadAsync())
        {
            Assert.False(await reader.IsDBNullAsync(0));
            cursors.Add(reader.GetInt64(0));
        }

        return cursors;
    }
}
