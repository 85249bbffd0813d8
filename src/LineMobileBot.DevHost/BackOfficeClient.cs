using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LineMobileBot.DevHost;

/// <summary>The carrier's systems, as far as the demo needs them: everything goes through the back-office API.</summary>
internal sealed class BackOfficeClient(HttpClient http, string apiKey)
{
    public async Task<JsonElement> SendAsync(
        HttpMethod method,
        string path,
        object? body,
        CancellationToken cancellationToken = default
    )
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Headers = { Authorization = new("Bearer", apiKey) },
            Content = body is null ? null : JsonContent.Create(body),
        };
        using var answer = await http.SendAsync(request, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode
            ? text.Length == 0
                ? default
                : JsonSerializer.Deserialize<JsonElement>(text)
            : throw new HttpRequestException($"{method} {path}: {text}", inner: null, answer.StatusCode);
    }

    public Task<JsonElement> LineAsync(Guid lineId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Get, $"/api/lines/{lineId}", body: null, cancellationToken);

    /// <summary>The line that has the number; null when none has.</summary>
    public async Task<Guid?> FindLineAsync(string msisdn, CancellationToken cancellationToken)
    {
        try
        {
            var path = $"/api/lines/by-number/{Uri.EscapeDataString(msisdn)}";
            var line = await SendAsync(HttpMethod.Get, path, body: null, cancellationToken);
            return line.GetProperty("lineId").GetGuid();
        }
        catch (HttpRequestException missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task<string> UsageCodeAsync(Guid lineId, CancellationToken cancellationToken = default) =>
        (await SendAsync(HttpMethod.Get, $"/api/lines/{lineId}/usage-code", body: null, cancellationToken))
            .GetProperty("code")
            .GetString()!;

    public Task UseAsync(string msisdn, long bytes, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        SendAsync(
            HttpMethod.Post,
            "/api/usage",
            new[]
            {
                new
                {
                    recordId = Guid.CreateVersion7(at).ToString("N"),
                    msisdn,
                    bytes,
                    at,
                },
            },
            cancellationToken
        );
}
