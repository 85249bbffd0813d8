using System.Text.Json;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.ContractLinks;

/// <summary>What a card's buttons open.</summary>
internal static class Cards
{
    public static string UriOf(ChatMessage card, string label) =>
        Actions(card.Raw)
            .Single(action => action.GetProperty("label").GetString() == label)
            .GetProperty("uri")
            .GetString()!;

    /// <summary>Where all its buttons lead that lead out of the chat.</summary>
    public static IEnumerable<string> UrisOf(ChatMessage card) =>
        Actions(card.Raw).Select(action => action.GetProperty("uri").GetString()!);

    private static IEnumerable<JsonElement> Actions(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Actions),
            JsonValueKind.Object when element.TryGetProperty("uri", out _) && element.TryGetProperty("label", out _) =>
            [
                element,
            ],
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Actions(property.Value)),
            _ => [],
        };
}
