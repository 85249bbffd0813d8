using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LineMobileBot.Benchmarks.Machines;

namespace LineMobileBot.Benchmarks.Servers;

/// <summary>The bot or its baseline: one process that takes LINE's webhooks on a port of its own.</summary>
internal sealed class ServerUnderLoad : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(200);

    private readonly GuardedProcess _process;

    private ServerUnderLoad(GuardedProcess process, IPEndPoint door) => (_process, Door) = (process, door);

    public IPEndPoint Door { get; }

    public TimeSpan? CpuTime => ProcessCpu.OfProcess(_process.Id);

    public double MemoryMegabytes => ProcessCpu.ResidentMegabytes(_process.Id);

    public double PeakMemoryMegabytes => ProcessCpu.PeakResidentMegabytes(_process.Id);

    public static async Task<ServerUnderLoad> StartAsync(
        IReadOnlyList<string> command,
        Dictionary<string, string> environment,
        string readyPath,
        string log,
        CancellationToken cancellationToken
    )
    {
        var door = FreeDoor();
        environment["ASPNETCORE_URLS"] = $"http://{door}";
        var process = await GuardedProcess.StartAsync(command, environment, log, cancellationToken);
        var server = new ServerUnderLoad(process, door);
        try
        {
            await server.ReadyAsync(readyPath, log, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task ReadyAsync(string path, string log, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://{Door}") };
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(ReadyWithin);
        while (!await AnswersAsync(http, path, timeout.Token))
        {
            if (timeout.IsCancellationRequested || ProcessCpu.HasEnded(_process.Id))
            {
                throw new BenchmarkException($"The server did not become ready; its log is {log}.");
            }
            await Task.Delay(PollEvery, cancellationToken);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string path, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private static IPEndPoint FreeDoor()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }
}
