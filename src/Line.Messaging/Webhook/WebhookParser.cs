using System.Text.Json;
using Line.Messaging.Json;
using Line.Messaging.Webhook.Reading;

namespace Line.Messaging.Webhook;

/// <summary>
/// Reads what LINE sends to a webhook. LINE adds types, properties and values without notice, in any order, so whatever is
/// not known is kept, not refused. Events hold a copy of the bytes: the buffer may be used again at once.
/// Source: https://developers.line.biz/en/reference/messaging-api/#webhook-event-objects
/// </summary>
public static class WebhookParser
{
    /// <summary>Reads a whole body, whose signature has been checked.</summary>
    /// <exception cref="WebhookFormatException">It is no JSON object, or its <c>events</c> are no array.</exception>
    public static WebhookRequest Parse(ReadOnlyMemory<byte> body)
    {
        var root = ParseObject(body.Span);
        if (root.Member("events"u8) is not { ValueKind: JsonValueKind.Array } array)
        {
            throw new WebhookFormatException("The webhook's events are no array.");
        }

        var events = new WebhookEvent[array.GetArrayLength()];
        var index = 0;
        foreach (var element in array.EnumerateArray())
        {
            events[index++] = EventReader.Read(element);
        }

        return new WebhookRequest(root.Text("destination"u8), events);
    }

    /// <summary>Reads one event again that was stored as <see cref="WebhookEvent.RawUtf8"/>.</summary>
    /// <exception cref="WebhookFormatException">It is no JSON object.</exception>
    public static WebhookEvent ParseEvent(ReadOnlyMemory<byte> json) => EventReader.Read(ParseObject(json.Span));

    private static JsonElement ParseObject(ReadOnlySpan<byte> json)
    {
        var root = ParseAny(json);
        return root.ValueKind == JsonValueKind.Object
            ? root
            : throw new WebhookFormatException("The webhook's JSON is no object.");
    }

    private static JsonElement ParseAny(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new WebhookFormatException("The webhook's body is no JSON.", exception);
        }
    }
}
