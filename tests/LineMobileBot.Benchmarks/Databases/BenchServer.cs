using System.Globalization;
using LineMobileBot.Benchmarks.Machines;
using LineMobileBot.DevHost.Postgres;

namespace LineMobileBot.Benchmarks.Databases;

/// <summary>
/// A PostgreSQL server with durable commits, in a fresh directory on the disk of this clone; the directory for temporary files may
/// be memory, where a commit costs nothing.
/// </summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private const string NamePrefix = "postgres-";

    private readonly PrivatePostgres _postgres;
    private readonly string _directory;

    private BenchServer(PrivatePostgres postgres, string directory) => (_postgres, _directory) = (postgres, directory);

    public PostgresBinaries Binaries => _postgres.Binaries;

    /// <summary>What the server and all its backends have cost so far.</summary>
    public TimeSpan? CpuTime => _postgres.ProcessId is { } id ? ProcessCpu.OfFamily(id) : null;

    public static async Task<BenchServer> StartAsync(string parent, CancellationToken cancellationToken)
    {
        Sweep(parent);
        var directory = Path.Combine(parent, DirectoryOf(Environment.ProcessId));
        try
        {
            return new BenchServer(await PrivatePostgres.StartKeptAsync(directory, cancellationToken), directory);
        }
        catch
        {
            Remove(directory);
            throw;
        }
    }

    public async Task<BenchDatabase> DatabaseAsync(string name, CancellationToken cancellationToken) =>
        new(await _postgres.DatabaseAsync(name, cancellationToken));

    /// <summary>A copy of a database that nobody is connected to.</summary>
    public async Task<BenchDatabase> CloneAsync(string name, string template, CancellationToken cancellationToken)
    {
        await using var maintenance = new BenchDatabase(_postgres.ConnectionString);
        await maintenance.ExecuteAsync(
            $"create database {name} template {template} strategy file_copy",
            cancellationToken
        );
        return await DatabaseAsync(name, cancellationToken);
    }

    public async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        await using var maintenance = new BenchDatabase(_postgres.ConnectionString);
        return await maintenance.ReadAsync<string>("show server_version", cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _postgres.DisposeAsync();
        Remove(_directory);
    }

    private static string DirectoryOf(int processId) => NamePrefix + processId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Removes what measurements left behind that were killed.</summary>
    private static void Sweep(string parent)
    {
        foreach (var directory in Directory.EnumerateDirectories(parent, NamePrefix + "*"))
        {
            var owner = Path.GetFileName(directory)[NamePrefix.Length..];
            if (
                !int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
                || ProcessCpu.HasEnded(processId)
            )
            {
                Remove(directory);
            }
        }
    }

    private static void Remove(string directory)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
