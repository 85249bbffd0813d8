using System.Text.Json;
using Line.Simulator.Platform;

namespace Line.Simulator.Webhooks;

/// <summary>Where an event happened: one person's chat, or a group with or without a person.</summary>
internal sealed record EventSource(LineUser? User, LineGroup? Group)
{
    public string Key => Group?.Id ?? User?.UserId ?? "";

    /// <summary>Where an answer goes; null when it happened nowhere that can be answered.</summary>
    public IRecipient? Chat => Group is not null ? Group : User;

    public static EventSource? Of(LineUser? user) => user is null ? null : new EventSource(user, Group: null);

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("source"u8);
        if (Group is { } group)
        {
            var isGroup = group.Kind == GroupKind.Group;
            writer.WriteString("type"u8, isGroup ? "group"u8 : "room"u8);
            writer.WriteString(isGroup ? "groupId"u8 : "roomId"u8, group.Id);
        }
        else
        {
            writer.WriteString("type"u8, "user"u8);
        }

        if (User is { } user)
        {
            writer.WriteString("userId"u8, user.UserId);
        }

        writer.WriteEndObject();
    }
}
