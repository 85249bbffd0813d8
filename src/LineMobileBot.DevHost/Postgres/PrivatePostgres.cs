using System.Collections.Concurrent;
using Npgsql;

namespace LineMobileBot.DevHost.Postgres;

/// <summary>
/// A PostgreSQL server of our own on a free port of 127.0.0.1, for running, testing and measuring. It never outlives this
/// process, and it never touches a server the machine may already have.
/// </summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    public const string Owner = "app";

    // A server that nobody refers to any more must not be collected: its directory's lock would be dropped, and the next
    // start would sweep the data away from under it.
    private static readonly ConcurrentDictionary<PrivatePostgres, string> Running = new();

    private readonly ServerProcess? _server;
    private readonly IDisposable? _directory;

    private PrivatePostgres(PostgresBinaries binaries, int port, ServerProcess? server, IDisposable? directory)
    {
        (Binaries, _server, _directory) = (binaries, server, directory);
        ConnectionString = ConnectionStringTo(port, "postgres");
        Running[this] = ConnectionString;
    }

    /// <summary>To the maintenance database; <see cref="DatabaseAsync"/> leads to one of one's own.</summary>
    public string ConnectionString { get; }

    /// <summary>Where pgbench, psql and pg_dump of the same version lie.</summary>
    public PostgresBinaries Binaries { get; }

    /// <summary>Null when the server belongs to another process of ours, which found it first.</summary>
    public int? ProcessId => _server?.Id;

    /// <summary>A new server whose data is gone when it stops: in memory, without fsync.</summary>
    public static async Task<PrivatePostgres> StartThrowAwayAsync(CancellationToken cancellationToken = default)
    {
        var binaries = await PostgresBinaries.FindAsync(cancellationToken: cancellationToken);
        var directory = ThrowAwayDirectory.Create();
        try
        {
            var cluster = await Cluster.InThrowAwayAsync(binaries, directory.Path, cancellationToken);
            var (server, port) = await cluster.StartAsync(cancellationToken);
            return new PrivatePostgres(binaries, port, server, directory);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The server whose data lives in <paramref name="directory"/> and survives it, with durable commits. A server that already
    /// runs there is shared, and left alone on dispose.
    /// </summary>
    public static async Task<PrivatePostgres> StartKeptAsync(
        string directory,
        CancellationToken cancellationToken = default
    )
    {
        var kept = Directory.CreateDirectory(directory).FullName;
        var binaries = await PostgresBinaries.FindAsync(Cluster.MajorVersionIn(kept), cancellationToken);
        if (await RunningServer.PortInAsync(Cluster.DataIn(kept), cancellationToken) is { } sharedPort)
        {
            return new PrivatePostgres(binaries, sharedPort, server: null, directory: null);
        }
        var cluster = await Cluster.InKeptAsync(binaries, kept, cancellationToken);
        var (server, port) = await cluster.StartAsync(cancellationToken);
        return new PrivatePostgres(binaries, port, server, directory: null);
    }

    /// <summary>The connection string of the database <paramref name="name"/>, made when it is not there yet.</summary>
    public async Task<string> DatabaseAsync(string name, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection)
        {
            Parameters = { new NpgsqlParameter { Value = name } },
        };
        if (await exists.ExecuteScalarAsync(cancellationToken) is null)
        {
            var quoted = new NpgsqlCommandBuilder().QuoteIdentifier(name);
            await using var create = new NpgsqlCommand($"create database {quoted}", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name, Pooling = true }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        Running.TryRemove(this, out _);
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
        _directory?.Dispose();
    }

    internal static string ConnectionStringTo(int port, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = Owner,
            Database = database,
            // The maintenance connections must not linger: nothing may be connected to a template that is cloned.
            Pooling = false,
        }.ConnectionString;
}
