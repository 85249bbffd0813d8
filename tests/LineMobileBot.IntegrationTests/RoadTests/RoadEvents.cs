using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LineMobileBot.IntegrationTests.RoadTests;

/// <summary>One event as LINE would send it.</summary>
internal sealed record RoadEvent(string Id, string ReplyToken, string Json);

/// <summary>Events of people, each with an id and a reply token of its own.</summary>
internal static class RoadEvents
{
    private const long Timestamp = 1_792_000_000_000;
    private static int _last;

    public static string NewUser() => string.Create(CultureInfo.InvariantCulture, $"U{Next():x32}");

    public static RoadEvent Text(string user, string text) =>
        Message(
            user,
            JsonSerializer.SerializeToElement(
                new
                {
                    id = "1",
                    type = "text",
                    text,
                    quoteToken = "q",
                }
            )
        );

    public static RoadEvent Message(string user, JsonElement message) =>
        Of("message", new { type = "user", userId = user }, "message", message);

    public static RoadEvent Postback(string user, string data) =>
        Of("postback", new { type = "user", userId = user }, "postback", new { data });

    public static RoadEvent Follow(string user) =>
        Of("follow", new { type = "user", userId = user }, "follow", new { isUnblocked = false });

    public static RoadEvent Of(string type, object? source, string field, object content, string mode = "active")
    {
        var number = Next();
        var id = string.Create(CultureInfo.InvariantCulture, $"01ROAD{number:D20}");
        var token = string.Create(CultureInfo.InvariantCulture, $"reply-{number}");
        var json = JsonSerializer.Serialize(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["type"] = type,
                ["mode"] = mode,
                ["timestamp"] = Timestamp,
                ["webhookEventId"] = id,
                ["deliveryContext"] = new { isRedelivery = false },
                ["source"] = source,
                ["replyToken"] = token,
                [field] = content,
            }
        );
        return new RoadEvent(id, token, json);
    }

    public static byte[] Body(params IEnumerable<RoadEvent> events) => Body(events.Select(e => e.Json));

    public static byte[] Body(IEnumerable<string> events) =>
        Encoding.UTF8.GetBytes($$"""{"destination":"U0","events":[{{string.Join(',', events)}}]}""");

    private static int Next() => Interlocked.Increment(ref _last);
}
