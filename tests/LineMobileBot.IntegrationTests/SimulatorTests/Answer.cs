using System.Net;
using System.Text.Json;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>An answer of the simulator, body included.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonElement Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>LINE's <c>message</c>.</summary>
    public string? Message => Text("message");

    public string? Text(string property) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(property, out var value)
            ? value.GetString()
            : null;

    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json" && bytes.Length > 0;
        return new Answer(
            response.StatusCode,
            isJson ? JsonElement.Parse(bytes) : default,
            response.Headers.ToDictionary(
                header => header.Key,
                header => string.Join(',', header.Value),
                StringComparer.OrdinalIgnoreCase
            )
        );
    }
}
