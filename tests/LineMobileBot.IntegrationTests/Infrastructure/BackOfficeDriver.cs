using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>The carrier's systems: contracts, lines and usage through the back-office API.</summary>
internal sealed class BackOfficeDriver(HttpClient bot, string apiKey)
{
    private int lines;

    /// <param name="password">Opens My Page; without one the contractor cannot sign in.</param>
    public async Task NewContractorAsync(string loginId, string household, string? password = null) =>
        await SendAsync(
            HttpMethod.Put,
            $"/api/contractors/{loginId}",
            new
            {
                name = loginId,
                email = $"{loginId}@example.com",
                householdId = household,
                initialPassword = password,
            }
        );

    /// <summary>A line in service since <paramref name="since"/>, open for linking.</summary>
    public async Task<Guid> NewLineAsync(
        string loginId,
        string userName,
        string planCode,
        DateTimeOffset since,
        string carrier = "docomo"
    )
    {
        var line = await SendAsync(
            HttpMethod.Post,
            $"/api/contractors/{loginId}/lines",
            new
            {
                msisdn = NextNumber(),
                carrier,
                planCode,
                userName,
            }
        );
        var lineId = line.GetProperty("lineId").GetGuid();
        await SendAsync(HttpMethod.Post, $"/api/lines/{lineId}/shipping-notice", new { at = since.AddDays(-2) });
        await SendAsync(HttpMethod.Post, $"/api/lines/{lineId}/start", new { at = since });
        return lineId;
    }

    public Task<JsonElement> LineAsync(Guid lineId) => SendAsync(HttpMethod.Get, $"/api/lines/{lineId}", body: null);

    public async Task<string> UsageCodeAsync(Guid lineId) =>
        (await SendAsync(HttpMethod.Get, $"/api/lines/{lineId}/usage-code", body: null))
            .GetProperty("code")
            .GetString()!;

    public async Task UseAsync(Guid lineId, long bytes, DateTimeOffset at)
    {
        var msisdn = (await LineAsync(lineId)).GetProperty("msisdn").GetString();
        var answer = await SendAsync(
            HttpMethod.Post,
            "/api/usage",
            new[]
            {
                new
                {
                    recordId = Guid.CreateVersion7(at).ToString(),
                    msisdn,
                    bytes,
                    at,
                },
            }
        );
        Assert.Equal(1, answer.GetProperty("accepted").GetInt32());
    }

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body)
    {
        using var answer = await CallAsync(method, path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    public async Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Headers = { Authorization = new("Bearer", apiKey) },
            Content = body is null ? null : JsonContent.Create(body),
        };
        return await bot.SendAsync(request);
    }

    private string NextNumber() =>
        string.Create(CultureInfo.InvariantCulture, $"+8190{Interlocked.Increment(ref lines):00000000}");
}
