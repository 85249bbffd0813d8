using System.Text.Json;
using Line.Messaging.Json;

namespace Line.Messaging.Webhook.Reading;

internal static class SourceReader
{
    internal static EventSource? Read(JsonElement source)
    {
        var type = source.Text("type"u8);
        var userId = source.Text("userId"u8);
        return type switch
        {
            "user" when userId is not null => new UserSource(userId),
            "group" when source.Text("groupId"u8) is { } groupId => new GroupSource(groupId) { UserId = userId },
            "room" when source.Text("roomId"u8) is { } roomId => new RoomSource(roomId) { UserId = userId },
            null => null,
            _ => new UnknownSource(type) { UserId = userId },
        };
    }
}
