using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Line.Simulator.Platform;

namespace Line.Simulator.Webhooks;

/// <summary>Sends events that no phone can cause, as they are given; common fields that are missing are filled in.</summary>
internal sealed class RawWebhooks(
    WebhookSender sender,
    Identifiers identifiers,
    ReplyTokens replyTokens,
    LineUsers users,
    SimulatorOptions options,
    TimeProvider time
)
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Task<WebhookOutcome> SendAsync(IReadOnlyList<JsonElement> events, CancellationToken cancellationToken)
    {
        var array = new JsonArray();
        foreach (var given in events)
        {
            var completed = given.ValueKind == JsonValueKind.Object ? Complete(JsonObject.Create(given)!) : null;
            array.Add((JsonNode?)completed);
        }

        var body = new JsonObject { ["destination"] = options.BotUserId, ["events"] = array };
        return sender.SendAsync(ToBytes(body), cancellationToken);
    }

    private static byte[] ToBytes(JsonObject body)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            body.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private JsonObject Complete(JsonObject raw)
    {
        var now = time.GetUtcNow();
        raw.TryAdd("mode", "active");
        raw.TryAdd("timestamp", now.ToUnixTimeMilliseconds());
        raw.TryAdd("webhookEventId", identifiers.NewWebhookEventId());
        raw.TryAdd("deliveryContext", new JsonObject { ["isRedelivery"] = false });
        if (
            raw["replyToken"] is JsonValue token
            && token.TryGetValue(out string? replyToken)
            && raw["source"] is JsonObject source
            && source["userId"] is JsonValue id
            && id.TryGetValue(out string? userId)
            && users.TryGet(userId, out var user)
        )
        {
            replyTokens.Issue(replyToken, user, now);
        }

        return raw;
    }
}
