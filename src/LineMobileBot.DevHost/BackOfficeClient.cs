using System.Net.Http.Json;
using System.Text.Json;

namespace LineMobileBot.DevHost;

/// <summary>The carrier's systems, as far as the demo needs them: everything goes through the back-office API.</summary>
internal sealed class BackOfficeClient(HttpClient http, string apiKey)
{
    public Task<JsonElement> SendAsync(
        HttpMethod method,
        string path,
        object? body,
        CancellationToken cancellationToken = default
    ) => SendAsync(method, path, body, idempotencyKey: null, cancellationToken);

    /// <summary>Does it once however often it is asked; the first answer comes again.</summary>
    public Task<JsonElement> WriteOnceAsync(
        string path,
        string key,
        object body,
        CancellationToken cancellationToken
    ) => SendAsync(HttpMethod.Post, path, body, key, cancellationToken);

    private async Task<JsonElement> SendAsync(
        HttpMethod method,
        string path,
        object? body,
        string? idempotencyKey,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Headers = { Authorization = new("Bearer", apiKey) },
            Content = body is null ? null : JsonContent.Create(body),
        };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

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
