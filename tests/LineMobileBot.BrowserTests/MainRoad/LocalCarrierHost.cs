using System.Net;
using System.Net.Sockets;
using LineMobileBot.DevHost;
using LineMobileBot.DevHost.Clocks;
using LineMobileBot.DevHost.Demo;
using LineMobileBot.DevHost.Postgres;
using LineMobileBot.Infrastructure;

namespace LineMobileBot.BrowserTests.MainRoad;

/// <summary>What <c>./dev up</c> starts, the demo family included, on a database that is gone afterwards.</summary>
internal sealed class LocalCarrierHost : IAsyncDisposable
{
    private readonly PrivatePostgres _postgres;

    private LocalCarrierHost(PrivatePostgres postgres, LocalCarrier carrier, DemoFamily family) =>
        (_postgres, Carrier, Family) = (postgres, carrier, family);

    public LocalCarrier Carrier { get; }

    public DemoFamily Family { get; }

    public static async Task<LocalCarrierHost> StartAsync()
    {
        var postgres = await PrivatePostgres.StartThrowAwayAsync();
        var clock = new AdjustableClock(TimeProvider.System, startsBehind: DemoFamily.HistoryLength);
        var settings = new LocalCarrierSettings(await postgres.DatabaseAsync("carrier"), FreeUrl(), FreeUrl(), clock);
        var carrier = await LocalCarrier.StartAsync(settings, CancellationToken.None);
        await DemoOperator.EnsureAsync(carrier, CancellationToken.None);
        var family = await DemoFamily.EnsureAsync(carrier, CancellationToken.None);
        carrier.Show(family);
        return new LocalCarrierHost(postgres, carrier, family);
    }

    /// <summary>What <c>./dev reconcile</c> says of the book: its exit code and its words.</summary>
    public async Task<(int ExitCode, string Words)> ReconcileAsync()
    {
        await using var words = new StringWriter();
        var exitCode = await ReconcileCommand.RunAsync(
            CarrierDatabase.DataSource(Carrier.Settings.ConnectionString),
            words
        );
        return (exitCode, words.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await Carrier.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    private static Uri FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return new Uri($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
