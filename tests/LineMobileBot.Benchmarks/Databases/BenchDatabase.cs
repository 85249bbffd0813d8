using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.Benchmarks.Databases;

/// <summary>One benchmark's database, so that none inherits another's rows.</summary>
internal sealed class BenchDatabase(string connectionString) : IAsyncDisposable
{
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(30);

    private readonly NpgsqlDataSource _dataSource = NpgsqlDataSource.Create(connectionString);

    public string ConnectionString { get; } = connectionString;

    /// <summary>Seeds a database whose schema is there already.</summary>
    public Task SeedAsync(int lines, CancellationToken cancellationToken) =>
        SeedAsync(lines, ServiceMonth.Of(TimeProvider.System.GetUtcNow()), cancellationToken);

    /// <summary>The same, in a month of one's choice.</summary>
    public async Task SeedAsync(int lines, ServiceMonth month, CancellationToken cancellationToken)
    {
        await using var connection = await _dataSource.OpenConnectionAsync(cancellationToken);
        await EnsurePartitionAsync(month, cancellationToken);
        await EnsurePartitionAsync(month.Previous, cancellationToken);
        await LedgerSeed.RunAsync(connection, lines, month, cancellationToken);
        await SettleAsync(cancellationToken);
    }

    /// <summary>What the bot does ahead: transfers booked in the month have a place of their own.</summary>
    public async Task EnsurePartitionAsync(ServiceMonth month, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var connection = await _dataSource.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            try
            {
                await TransferPartitions.EnsureAsync(connection, month, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return;
            }
            catch (PostgresException atIt) when (atIt.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                // As the bot does: it gives way, here to autovacuum, and tries again.
            }
        }
    }

    /// <summary>Statistics and a checkpoint, so that no run pays for what came before it.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync("vacuum analyze", cancellationToken);
        await ExecuteAsync("checkpoint", cancellationToken);
    }

    public async Task<T> ReadAsync<T>(string sql, CancellationToken cancellationToken)
    {
        await using var command = _dataSource.CreateCommand(sql);
        command.CommandTimeout = (int)Within.TotalSeconds;
        return await command.ExecuteScalarAsync(cancellationToken) is T value
            ? value
            : throw new BenchmarkException($"No {typeof(T).Name} came from: {sql}");
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = _dataSource.CreateCommand(sql);
        command.CommandTimeout = (int)Within.TotalSeconds;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _dataSource.DisposeAsync();
}
