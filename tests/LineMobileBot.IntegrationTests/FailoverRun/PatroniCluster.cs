using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LineMobileBot.DevHost.Postgres;

namespace LineMobileBot.IntegrationTests.FailoverRun;

/// <summary>Two PostgreSQL nodes under Patroni, synchronous, with etcd; as an operator would have them, but on one machine.</summary>
internal sealed class PatroniCluster : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(250);
    private readonly GuardedServer _etcd;
    private readonly DirectoryInfo _directory;
    private bool _keepLogs;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(2) };

    private PatroniCluster(GuardedServer etcd, DirectoryInfo directory, IReadOnlyList<PatroniNode> nodes) =>
        (_etcd, _directory, Nodes) = (etcd, directory, nodes);

    public IReadOnlyList<PatroniNode> Nodes { get; }

    /// <summary>As docs/scale.md tells operators to write it.</summary>
    public string ConnectionString =>
        $"Host={string.Join(',', Nodes.Select(node => $"127.0.0.1:{node.Port}"))};Target Session Attributes=primary;"
        + "Host Recheck Seconds=2;Username=postgres;Database=carrier;Maximum Pool Size=30";

    public static async Task<PatroniCluster> StartAsync()
    {
        // PostgreSQL's user has to be able to enter it.
        var name = string.Create(CultureInfo.InvariantCulture, $"lmb-failover-{Environment.ProcessId}");
        var directory = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), name));
        var (client, peer) = (FreePort(), FreePort());
        var etcd = await GuardedServer.StartAsync(
            [
                "etcd",
                "--data-dir",
                Path.Combine(directory.FullName, "etcd"),
                "--listen-client-urls",
                Local(client),
                "--advertise-client-urls",
                Local(client),
                "--listen-peer-urls",
                Local(peer),
                "--initial-advertise-peer-urls",
                Local(peer),
                "--initial-cluster",
                $"default={Local(peer)}",
            ],
            Path.Combine(directory.FullName, "etcd.log"),
            postgresPidFile: ""
        );
        var binaries = await PostgresBinaries.FindAsync();
        PatroniNode[] nodes = [Node(directory, "pg1", client, binaries), Node(directory, "pg2", client, binaries)];
        var cluster = new PatroniCluster(etcd, directory, nodes);
        await nodes[0].StartAsync();
        await cluster.WaitAsync("pg1 leads", async () => await cluster.LeaderAsync() is not null);
        await nodes[1].StartAsync();
        await cluster.IsWholeAsync();
        return cluster;
    }

    /// <summary>Who takes writes; null while nobody does, or nobody knows.</summary>
    public async Task<PatroniNode?> LeaderAsync()
    {
        foreach (var node in Nodes)
        {
            if (await AnswersAsync(node, "/primary"))
            {
                return node;
            }
        }

        return null;
    }

    /// <summary>Waits until one leads and the other has each commit before it is told.</summary>
    public Task IsWholeAsync() =>
        WaitAsync(
            "one node leads and the other follows synchronously",
            async () =>
                await LeaderAsync() is { } leader && await AnswersAsync(Nodes.First(node => node != leader), "/sync")
        );

    public async Task WaitAsync(string what, Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            if (patience.IsCancellationRequested)
            {
                _keepLogs = true;
                throw new InvalidOperationException($"Waited in vain: {what}. Logs are in {_directory.FullName}.");
            }

            await Task.Delay(LooksEvery);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
        {
            await node.DisposeAsync();
        }

        await _etcd.DisposeAsync();
        _http.Dispose();
        if (!_keepLogs)
        {
            _directory.Delete(recursive: true);
        }
    }

    private async Task<bool> AnswersAsync(PatroniNode node, string path)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(node.Rest, path));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static PatroniNode Node(DirectoryInfo parent, string name, int etcd, PostgresBinaries binaries)
    {
        var directory = Path.Combine(parent.FullName, name);
        var (port, rest) = (FreePort(), FreePort());
        var settings = $$"""
            scope: carrier
            name: {{name}}
            restapi: { listen: '127.0.0.1:{{rest}}', connect_address: '127.0.0.1:{{rest}}' }
            etcd3: { host: '127.0.0.1:{{etcd}}' }
            bootstrap:
              dcs:
                ttl: 20
                loop_wait: 3
                retry_timeout: 5
                synchronous_mode: true
                postgresql:
                  use_pg_rewind: true
                  parameters: { wal_keep_size: 512MB, max_connections: 100 }
              initdb: [ encoding: UTF8, locale: C.UTF-8, data-checksums ]
            postgresql:
              listen: 127.0.0.1:{{port}}
              connect_address: 127.0.0.1:{{port}}
              data_dir: {{directory}}/data
              bin_dir: {{binaries.Directory}}
              pgpass: {{directory}}/pgpass
              authentication:
                superuser: { username: postgres, password: local-only }
                replication: { username: replicator, password: local-only }
              parameters: { unix_socket_directories: '{{directory}}' }
              pg_hba: [ 'host all all 127.0.0.1/32 trust', 'host replication all 127.0.0.1/32 trust' ]
            """;
        return new PatroniNode(name, directory, port, rest, settings);
    }

    private static string Local(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
