using System.Diagnostics;
using System.Globalization;

namespace LineMobileBot.DevHost.Postgres;

/// <summary>
/// A running postgres that cannot outlive this process: a small shell waits on a pipe from us, and stops the server when the
/// pipe closes, which the kernel does even after kill -9.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    // $1 signal that stops the server, $2 its log, $3 what to remove afterwards (or nothing), then the server's command.
    // The shell ignores the terminal's signals: on Ctrl-C the host first stops what uses the database, then closes the pipe.
    private const string Guard = """
        trap '' INT QUIT TERM HUP
        signal=$1 log=$2 remove=$3; shift 3
        "$@" </dev/null >"$log" 2>&1 & server=$!
        echo "$server"
        cat >/dev/null
        kill "-$signal" "$server" 2>/dev/null; wait "$server"
        [ -z "$remove" ] || rm -rf "$remove" "$remove.lock"
        """;

    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(30);

    private readonly Process _guard;
    private readonly string _log;

    private ServerProcess(Process guard, int id, string log) => (_guard, Id, _log) = (guard, id, log);

    public int Id { get; }

    public bool HasExited => !IsRunning(Id);

    public static async Task<ServerProcess> StartAsync(
        IReadOnlyList<string> command,
        string log,
        StopMode mode,
        string? removeAfterwards,
        CancellationToken cancellationToken
    )
    {
        // Its own session keeps the terminal's Ctrl-C away from the server, where there is a setsid (macOS has none).
        string[] detached = File.Exists("/usr/bin/setsid") ? ["/usr/bin/setsid"] : [];
        var signal = mode == StopMode.Immediate ? "QUIT" : "INT";
        var start = new ProcessStartInfo(
            "/bin/sh",
            ["-c", Guard, "sh", signal, log, removeAfterwards ?? "", .. detached, .. command]
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        var guard = Process.Start(start) ?? throw new UnreachableException("/bin/sh was started without a process");
        var id = await guard.StandardOutput.ReadLineAsync(cancellationToken);
        return new ServerProcess(guard, int.Parse(id ?? "", CultureInfo.InvariantCulture), log);
    }

    public static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The end of the server's log, for the message of a start that failed.</summary>
    public string LogTail()
    {
        const int LinesThatTell = 5;
        return File.Exists(_log) ? string.Join(" | ", File.ReadLines(_log).TakeLast(LinesThatTell)) : "";
    }

    public async ValueTask DisposeAsync()
    {
        _guard.StandardInput.Close();
        using var timeout = new CancellationTokenSource(StopWithin);
        await _guard.WaitForExitAsync(timeout.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _guard.Dispose();
    }
}

internal enum StopMode
{
    /// <summary>SIGQUIT: no checkpoint, for a server whose data is thrown away.</summary>
    Immediate,

    /// <summary>SIGINT: sessions are ended, then a clean shutdown.</summary>
    Fast,
}
