using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.CrashTests;

/// <summary>The bot as its own process, so that it can die the hard way.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process _process;

    private BotProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="connectionString">Its database.</param>
    /// <param name="simulator">Its LINE.</param>
    /// <param name="settings">What it is told besides.</param>
    public static async Task<BotProcess> StartAsync(
        string connectionString,
        Uri simulator,
        params IReadOnlyList<(string Name, string Value)> settings
    )
    {
        var address = FreeAddress();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LineMobileBot.dll")]);
        foreach (var (name, value) in CarrierStage.BotSettings(connectionString, simulator))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        start.Environment["ASPNETCORE_URLS"] = address.AbsoluteUri;
        var bot = new BotProcess(Process.Start(start)!, address);
        using var http = new HttpClient { BaseAddress = address };
        await Eventually.BecomesTrueAsync("the bot is ready", () => IsReadyAsync(http));
        return bot;
    }

    /// <summary>SIGKILL: no last words, no flush, nothing.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
