using System.Diagnostics;
using System.Globalization;

namespace LineMobileBot.Benchmarks.Servers;

/// <summary>A server under measurement, in a process of its own that never outlives this one, however this one ends.</summary>
internal sealed class GuardedProcess : IAsyncDisposable
{
    // The kernel closes the guard's pipe with us, even after kill -9.
    private const string Guard = """
        exec 2>/dev/null
        log=$1; shift
        "$@" </dev/null >"$log" 2>&1 & server=$!
        echo "$server"
        cat >/dev/null
        kill -KILL "$server" 2>/dev/null; wait "$server"
        """;

    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(10);

    private readonly Process _guard;

    private GuardedProcess(Process guard, int id) => (_guard, Id) = (guard, id);

    public int Id { get; }

    public static async Task<GuardedProcess> StartAsync(
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string> environment,
        string log,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Guard, "sh", log, .. command])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        var guard = Process.Start(start) ?? throw new UnreachableException("/bin/sh was started without a process");
        var id = await guard.StandardOutput.ReadLineAsync(cancellationToken);
        return new GuardedProcess(guard, int.Parse(id ?? "", CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        _guard.StandardInput.Close();
        using var timeout = new CancellationTokenSource(EndsWithin);
        await _guard.WaitForExitAsync(timeout.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _guard.Dispose();
    }
}
