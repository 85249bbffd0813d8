using LineMobileBot.Benchmarks.Databases;
using LineMobileBot.Benchmarks.Measurements;
using LineMobileBot.Benchmarks.Servers;
using LineMobileBot.Benchmarks.Stubs;

namespace LineMobileBot.Benchmarks;

/// <summary>What every benchmark works with: a stub of LINE, a durable PostgreSQL, and the servers to be measured.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private Workbench(BenchOptions options, LineStub line, BenchServer postgres, string workDirectory)
    {
        (Options, Line, Postgres, WorkDirectory) = (options, line, postgres, workDirectory);
        Programs = new ServerPrograms(line.Url, workDirectory);
        Phases = new LoadPhases(line, postgres);
    }

    public BenchOptions Options { get; }

    public LineStub Line { get; }

    public BenchServer Postgres { get; }

    /// <summary>For logs and scripts.</summary>
    public string WorkDirectory { get; }

    public ServerPrograms Programs { get; }

    public LoadPhases Phases { get; }

    public static async Task<Workbench> OpenAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        // artifacts/bench, beside the build output: on the clone's disk, writable, and ignored by git.
        var directory = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "bench"));
        Directory.CreateDirectory(directory);
        var postgres = await BenchServer.StartAsync(directory, cancellationToken);
        return new Workbench(options, new LineStub(), postgres, directory);
    }

    public async ValueTask DisposeAsync()
    {
        Line.Dispose();
        await Postgres.DisposeAsync();
    }
}
