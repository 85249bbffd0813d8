using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.Benchmarks.Databases;

/// <summary>One benchmark's database, so that none inherits another's rows.</summary>
internal sealed class BenchDatabase(string connectionString) : IAsyncDisposable
{
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(2);

    private readonly NpgsqlDataSource _dataSource = NpgsqlDataSource.Create(connectionString);

    public string ConnectionString { get; } = connectionString;

    /// <summary>Seeds a database whose schema is there already.</summary>
    public async Task SeedAsync(int lines, CancellationToken cancellationToken)
    {
        await using var connection = await _dataSource.OpenConnectionAsync(cancellationToken);
        var month = ServiceMonth.Of(TimeProvider.System.GetUtcNow());
        await LedgerSeed.RunAsync(connection, lines, month, cancellationToken);
        await SettleAsync(cancellationToken);
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
