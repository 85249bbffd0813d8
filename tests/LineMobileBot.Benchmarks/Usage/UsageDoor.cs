using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using LineMobileBot.BackOffice;
using LineMobileBot.Benchmarks.Databases;
using LineMobileBot.Benchmarks.Servers;
using Npgsql;

namespace LineMobileBot.Benchmarks.Usage;

/// <summary>The carrier's system that sends usage to the bot.</summary>
internal sealed class UsageDoor : IDisposable
{
    private readonly HttpClient _http;

    private UsageDoor(HttpClient http) => _http = http;

    public static async Task<UsageDoor> OpenAsync(ServerUnderLoad server, BenchDatabase database)
    {
        await using var dataSource = NpgsqlDataSource.Create(database.ConnectionString);
        var key = await ApiKeys.CreateAsync(dataSource, "bench", [ApiScopes.UsageWrite], TimeProvider.System);
        return new UsageDoor(
            new HttpClient
            {
                BaseAddress = new Uri($"http://{server.Door}"),
                Timeout = Timeout.InfiniteTimeSpan,
                DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
            }
        );
    }

    /// <summary>Sends the file; every record of it must be booked.</summary>
    public async Task<double> RecordsPerSecondAsync(UsageFile file, CancellationToken cancellationToken)
    {
        await using var body = File.OpenRead(file.Path);
        using var content = new StreamContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var watch = Stopwatch.StartNew();
        using var answer = await _http.PostAsync(new Uri("/api/usage", UriKind.Relative), content, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        var elapsed = watch.Elapsed;
        return answer.IsSuccessStatusCode && AcceptedIn(text) == file.Records
            ? file.Records / elapsed.TotalSeconds
            : throw new BenchmarkException(
                $"The upload was answered {(int)answer.StatusCode}, {text.Length} characters."
            );
    }

    private static int AcceptedIn(string answer) =>
        JsonSerializer.Deserialize<JsonElement>(answer).GetProperty("accepted").GetInt32();

    public void Dispose() => _http.Dispose();
}
