using System.Text.Json.Nodes;

namespace LineMobileBot.BrowserTests.PhoneTests;

/// <summary>The messages these tests send, as LINE's JSON.</summary>
internal static class Sent
{
    public static JsonNode Text(string text) => new JsonObject { ["type"] = "text", ["text"] = text };

    public static JsonNode TextWithChips(string text, params string[] labels) =>
        new JsonObject
        {
            ["type"] = "text",
            ["text"] = text,
            ["quickReply"] = new JsonObject { ["items"] = new JsonArray([.. labels.Select(Chip)]) },
        };

    public static JsonNode TextFrom(string sender, string text) =>
        new JsonObject
        {
            ["type"] = "text",
            ["text"] = text,
            ["sender"] = new JsonObject { ["name"] = sender },
        };

    /// <summary>A card with one button.</summary>
    public static JsonNode Card(string altText, JsonNode action) =>
        new JsonObject
        {
            ["type"] = "flex",
            ["altText"] = altText,
            ["contents"] = new JsonObject
            {
                ["type"] = "bubble",
                ["body"] = new JsonObject
                {
                    ["type"] = "box",
                    ["layout"] = "vertical",
                    ["contents"] = new JsonArray(new JsonObject { ["type"] = "button", ["action"] = action }),
                },
            },
        };

    public static JsonNode Postback(string label, string? displayText = null) =>
        new JsonObject
        {
            ["type"] = "postback",
            ["label"] = label,
            ["data"] = $"v1/test/{label}",
            ["displayText"] = displayText ?? label,
        };

    public static JsonNode Uri(string label, string uri) =>
        new JsonObject
        {
            ["type"] = "uri",
            ["label"] = label,
            ["uri"] = uri,
        };

    private static JsonNode Chip(string label) =>
        new JsonObject
        {
            ["type"] = "action",
            ["action"] = new JsonObject
            {
                ["type"] = "message",
                ["label"] = label,
                ["text"] = label,
            },
        };
}
