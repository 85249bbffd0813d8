using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace LineMobileBot.DevHost.Postgres;

/// <summary>One data directory, the account that owns it, and how a server is run on it.</summary>
internal sealed class Cluster
{
    private const int StartAttempts = 3;
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(20);

    private static readonly string[] EverySetting =
    [
        "listen_addresses=127.0.0.1",
        // TCP only: a socket's path may not be longer than 107 bytes, and a clone may lie deep.
        "unix_socket_directories=",
        "max_connections=200",
        "timezone=UTC",
    ];

    private static readonly string[] ThrowAwaySettings =
    [
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
    ];

    private readonly PostgresBinaries _binaries;
    private readonly ServerAccount _account;
    private readonly string _directory;
    private readonly bool _isThrowAway;

    private Cluster(PostgresBinaries binaries, ServerAccount account, string directory, bool isThrowAway) =>
        (_binaries, _account, _directory, _isThrowAway) = (binaries, account, directory, isThrowAway);

    public static string DataIn(string directory) => Path.Combine(directory, "data");

    /// <summary>The version that made the cluster in <paramref name="directory"/>; null when there is none yet.</summary>
    public static int? MajorVersionIn(string directory)
    {
        var file = Path.Combine(DataIn(directory), "PG_VERSION");
        return File.Exists(file) ? int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture) : null;
    }

    public static async Task<Cluster> InThrowAwayAsync(
        PostgresBinaries binaries,
        string directory,
        CancellationToken cancellationToken
    )
    {
        var account = await ServerAccount.ForAsync(directory, cancellationToken);
        var cluster = new Cluster(binaries, account, directory, isThrowAway: true);
        await cluster.InitialiseAsync(DataIn(directory), cancellationToken);
        return cluster;
    }

    public static async Task<Cluster> InKeptAsync(
        PostgresBinaries binaries,
        string directory,
        CancellationToken cancellationToken
    )
    {
        var account = await ServerAccount.ForAsync(directory, cancellationToken);
        var cluster = new Cluster(binaries, account, directory, isThrowAway: false);
        if (MajorVersionIn(directory) is null)
        {
            await cluster.InitialiseWholeAsync(cancellationToken);
        }
        return cluster;
    }

    /// <summary>Starts the server and waits until it answers. A port that was taken meanwhile is replaced by another.</summary>
    public async Task<(ServerProcess Server, int Port)> StartAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var server = await ServerProcess.StartAsync(
                Command(port),
                Path.Combine(_directory, "server.log"),
                _isThrowAway ? StopMode.Immediate : StopMode.Fast,
                removeAfterwards: _isThrowAway ? _directory : null,
                cancellationToken
            );
            if (await IsReadyAsync(server, port, cancellationToken))
            {
                return (server, port);
            }
            var reason = server.LogTail();
            await server.DisposeAsync();
            if (attempt == StartAttempts)
            {
                throw new PostgresUnavailableException($"PostgreSQL did not start in {_directory}: {reason}");
            }
        }
    }

    private string[] Command(int port)
    {
        string[] settings = _isThrowAway ? [.. EverySetting, .. ThrowAwaySettings] : EverySetting;
        return
        [
            .. _account.Prefix,
            _binaries.Server,
            "-D",
            DataIn(_directory),
            "-p",
            port.ToString(CultureInfo.InvariantCulture),
            .. settings.SelectMany(setting => (string[])["-c", setting]),
        ];
    }

    private static async Task<bool> IsReadyAsync(ServerProcess server, int port, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(ReadyWithin);
        while (!server.HasExited && !timeout.IsCancellationRequested)
        {
            if (await AnswersAsync(port, cancellationToken))
            {
                return true;
            }
            await Task.Delay(PollEvery, cancellationToken);
        }
        return false;
    }

    internal static async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(PrivatePostgres.ConnectionStringTo(port, "postgres"));
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>A start that is killed half-way must not leave half a cluster: it gets its name only when it is whole.</summary>
    private async Task InitialiseWholeAsync(CancellationToken cancellationToken)
    {
        var partial = Path.Combine(_directory, "data.partial");
        if (Directory.Exists(partial))
        {
            Directory.Delete(partial, recursive: true);
        }
        await InitialiseAsync(partial, cancellationToken);
        Directory.Move(partial, DataIn(_directory));
    }

    private async Task InitialiseAsync(string data, CancellationToken cancellationToken)
    {
        string[] durability = _isThrowAway ? ["--no-sync"] : [];
        var outcome = await Shell.RunAsync(
            [
                .. _account.Prefix,
                _binaries.Initdb,
                "-D",
                data,
                "-U",
                PrivatePostgres.Owner,
                "-A",
                "trust",
                "-E",
                "UTF8",
                .. Locale(_binaries.MajorVersion),
                .. durability,
            ],
            cancellationToken
        );
        if (!outcome.Succeeded)
        {
            var reason = outcome.Errors.ReplaceLineEndings(" ").Trim();
            throw new PostgresUnavailableException($"PostgreSQL could not make its data directory {data}: {reason}");
        }
    }

    // Not the locale C: pg_trgm then finds no trigrams in Japanese text.
    private static string[] Locale(int majorVersion)
    {
        const int FirstWithBuiltinLocale = 17;
        var system = OperatingSystem.IsMacOS() ? "--locale=en_US.UTF-8" : "--locale=C.UTF-8";
        return majorVersion >= FirstWithBuiltinLocale
            ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", system]
            : [system];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
