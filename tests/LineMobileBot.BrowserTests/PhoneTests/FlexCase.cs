using System.Text.Json;
using System.Text.Json.Nodes;

namespace LineMobileBot.BrowserTests.PhoneTests;

/// <summary>
/// A Flex message, or the body of one, and where its boxes have to be at a chat 375 wide. The cases lie in FlexCases/*.json;
/// those that are only looked at expect nothing.
/// </summary>
internal sealed record FlexCase(
    string Sentence,
    JsonObject? Body,
    JsonObject? Contents,
    JsonObject? Settings,
    JsonArray? Expect
)
{
    private static readonly Lazy<Dictionary<string, FlexCase>> Known = new(Load);

    public static IEnumerable<string> Sentences => Known.Value.Keys;

    public static IEnumerable<string> Measured => Sentences.Where(sentence => Of(sentence).Expect is not null);

    public static FlexCase Of(string sentence) => Known.Value[sentence];

    /// <summary>What to draw: the contents as they are, or a bubble around the body.</summary>
    public JsonObject Drawing =>
        Contents
        ?? new JsonObject
        {
            ["type"] = "bubble",
            ["body"] = new JsonObject(Body!.DeepClone().AsObject().Select(Detached)) { ["type"] = "box" },
        };

    private static Dictionary<string, FlexCase> Load() =>
        TestFiles
            .ReadAll("FlexCases/")
            .SelectMany(json => JsonSerializer.Deserialize<FlexCase[]>(json, JsonSerializerOptions.Web)!)
            .ToDictionary(flexCase => flexCase.Sentence, StringComparer.Ordinal);

    private static KeyValuePair<string, JsonNode?> Detached(KeyValuePair<string, JsonNode?> property) =>
        new(property.Key, property.Value?.DeepClone());
}
