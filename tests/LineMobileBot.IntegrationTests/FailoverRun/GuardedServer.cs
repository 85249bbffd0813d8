using System.Diagnostics;
using System.Globalization;

namespace LineMobileBot.IntegrationTests.FailoverRun;

/// <summary>A server that may be killed without a warning, and that never outlives this process.</summary>
internal sealed class GuardedServer : IAsyncDisposable
{
    // Patroni leaves its postgres behind when it is killed; so the guard ends both. $1 is the log, $2 postgres's pid file or nothing.
    private const string Guard = """
        log=$1 pidfile=$2; shift 2
        "$@" </dev/null >>"$log" 2>&1 & server=$!
        echo "$server"
        cat >/dev/null
        kill -KILL "$server" 2>/dev/null
        [ -z "$pidfile" ] || [ ! -f "$pidfile" ] || kill -KILL "$(head -1 "$pidfile")" 2>/dev/null
        wait "$server" 2>/dev/null
        """;

    private readonly Process _guard;

    private GuardedServer(Process guard, int id) => (_guard, Id) = (guard, id);

    public int Id { get; }

    public static async Task<GuardedServer> StartAsync(
        IReadOnlyList<string> command,
        string log,
        string postgresPidFile
    )
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Guard, "sh", log, postgresPidFile, .. command])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        var guard = Process.Start(start) ?? throw new UnreachableException("/bin/sh was started without a process");
        var id = await guard.StandardOutput.ReadLineAsync();
        return new GuardedServer(guard, int.Parse(id ?? "", CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        _guard.StandardInput.Close();
        await _guard.WaitForExitAsync();
        _guard.Dispose();
    }
}
