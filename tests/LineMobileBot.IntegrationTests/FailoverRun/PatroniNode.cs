using System.Diagnostics;
using System.Globalization;
using LineMobileBot.DevHost.Postgres;

namespace LineMobileBot.IntegrationTests.FailoverRun;

/// <summary>One node: Patroni and the PostgreSQL it runs.</summary>
internal sealed class PatroniNode(string name, string directory, int port, int restPort, string settings)
    : IAsyncDisposable
{
    private readonly string _data = Path.Combine(directory, "data");
    private GuardedServer? _patroni;

    public string Name => name;

    public int Port => port;

    public Uri Rest { get; } = new($"http://127.0.0.1:{restPort}");

    private string PidFile => Path.Combine(_data, "postmaster.pid");

    public async Task StartAsync()
    {
        if (_patroni is not null)
        {
            await _patroni.DisposeAsync();
        }

        Directory.CreateDirectory(directory);
        var file = Path.Combine(directory, "patroni.yml");
        await File.WriteAllTextAsync(file, settings);
        var account = await ServerAccount.ForAsync(directory, CancellationToken.None);
        var log = Path.Combine(Path.GetDirectoryName(directory)!, $"{name}.log");
        _patroni = await GuardedServer.StartAsync([.. account.Prefix, "patroni", file], log, PidFile);
    }

    /// <summary>SIGKILL to Patroni and to postgres: to everybody else it is as if the machine had lost its power.</summary>
    public async Task KillAsync()
    {
        var postgres = (await File.ReadAllLinesAsync(PidFile))[0];
        Kill(_patroni!.Id);
        Kill(int.Parse(postgres, CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        if (_patroni is not null)
        {
            await _patroni.DisposeAsync();
        }
    }

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }
}
