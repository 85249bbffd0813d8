using LineMobileBot.Benchmarks.Databases;
using LineMobileBot.Benchmarks.Servers;
using LineMobileBot.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.Benchmarks.Measurements;

/// <summary>The bot on a seeded database of its own.</summary>
internal sealed class BotUnderTest : IAsyncDisposable
{
    // Those of pgbench bear its name.
    private const string DoneEvents = """
        select count(*) from seen_events
        where webhook_event_id not like 'pgbench-%' and webhook_event_id not in (select webhook_event_id from inbox)
        """;

    private const string WrongBuckets = """
        select count(*)
        from buckets left join (
            select id, sum(bytes) as bytes
            from (
                select destination_bucket_id as id, bytes from transfers
                union all
                select source_bucket_id, -bytes from transfers
            ) as movements
            group by id
        ) as moved using (id)
        where remaining <> coalesce(moved.bytes, 0)
        """;

    private static readonly TimeSpan RestsFor = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SettlesWithin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(200);

    private BotUnderTest(ServerUnderLoad server, BenchDatabase database, double idleMegabytes) =>
        (Server, Database, IdleMegabytes) = (server, database, idleMegabytes);

    public ServerUnderLoad Server { get; }

    public BenchDatabase Database { get; }

    public double IdleMegabytes { get; }

    public static async Task<BotUnderTest> StartAsync(
        Workbench bench,
        string name,
        int lines,
        IReadOnlyDictionary<string, string> settings,
        CancellationToken cancellationToken
    )
    {
        var database = await bench.Postgres.DatabaseAsync(name, cancellationToken);
        await MigrateAsync(database.ConnectionString, cancellationToken);
        var server = await bench.Programs.StartBotAsync(database.ConnectionString, settings, cancellationToken);
        await Task.Delay(RestsFor, cancellationToken);
        var bot = new BotUnderTest(server, database, server.MemoryMegabytes);
        await database.SeedAsync(lines, cancellationToken);
        return bot;
    }

    /// <summary>As a deployment does it: before the replicas start, not in each of them.</summary>
    public static async Task MigrateAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddCarrierDatabase(connectionString)
            .BuildServiceProvider();
        await CarrierDatabase.MigrateAsync(services, cancellationToken);
    }

    /// <summary>What the tables say about <paramref name="accepted"/> events once the bot is at rest; in sentences.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(long accepted, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(SettlesWithin);
        long done = 0;
        long undelivered = 0;
        while (!timeout.IsCancellationRequested)
        {
            done = await Database.ReadAsync<long>(DoneEvents, cancellationToken);
            undelivered = await Database.ReadAsync<long>("select count(*) from outbox", cancellationToken);
            if (done == accepted && undelivered == 0)
            {
                return [];
            }
            await Task.Delay(LooksEvery, cancellationToken);
        }
        return
        [
            $"bot: of {accepted} accepted events {done} are done, and {undelivered} answers are left in the outbox.",
        ];
    }

    /// <summary>Whether every bucket still equals the sum of its transfers; in sentences.</summary>
    public Task<IReadOnlyList<string>> CheckBookAsync(CancellationToken cancellationToken) =>
        CheckBookAsync(Database, cancellationToken);

    /// <summary>The same for a book of one's choice.</summary>
    public static async Task<IReadOnlyList<string>> CheckBookAsync(
        BenchDatabase database,
        CancellationToken cancellationToken
    )
    {
        var wrong = await database.ReadAsync<long>(WrongBuckets, cancellationToken);
        return wrong == 0 ? [] : [$"bot: {wrong} buckets differ from the sum of their transfers."];
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Database.DisposeAsync();
    }
}
