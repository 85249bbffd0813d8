using System.Text.Json;
using Line.Messaging.Json;

namespace Line.Messaging.Webhook.Reading;

/// <summary>Events of groups and rooms.</summary>
internal static class GroupEventReader
{
    internal static WebhookEvent? Read(string type, JsonElement element) =>
        type switch
        {
            JoinEvent.TypeName => new JoinEvent(),
            LeaveEvent.TypeName => new LeaveEvent(),
            MemberJoinedEvent.TypeName => ReadMembers(element, "joined"u8) is { } joined
                ? new MemberJoinedEvent(joined)
                : null,
            MemberLeftEvent.TypeName => ReadMembers(element, "left"u8) is { } left ? new MemberLeftEvent(left) : null,
            _ => null,
        };

    private static IReadOnlyList<EventSource>? ReadMembers(JsonElement element, ReadOnlySpan<byte> name) =>
        element.Object(name)?.Items("members"u8, SourceReader.Read);
}
