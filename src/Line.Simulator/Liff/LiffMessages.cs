using System.Text.Json;
using Line.Simulator.Control;
using Line.Simulator.Platform;

namespace Line.Simulator.Liff;

/// <summary>What a LIFF page sends in its person's name. Templates and Flex are seen in the chat, and the bot is not told.</summary>
internal sealed class LiffMessages(UserMessages messages)
{
    public void Send(LineUser user, JsonElement message)
    {
        switch (message.GetProperty("type").GetString())
        {
            case "text":
                messages.SendText(user, message.GetProperty("text").GetString()!);
                break;
            case "sticker":
                messages.SendSticker(
                    user,
                    message.GetProperty("packageId").GetString()!,
                    message.GetProperty("stickerId").GetString()!
                );
                break;
            case "location":
                messages.SendLocation(user, message.Deserialize(SimulatorJson.Default.LocationRequest)!);
                break;
            case "image" or "video" or "audio":
                messages.SendExternal(user, message);
                break;
            default:
                messages.ShowOnly(user, message);
                break;
        }
    }

    /// <summary>What goes to others may lead to pages, and press nothing in their chats.</summary>
    public static bool HasUriActionsOnly(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().All(HasUriActionsOnly),
            JsonValueKind.Object => element
                .EnumerateObject()
                .All(property =>
                    property.Name is "action" or "actions" or "defaultAction"
                        ? AreUriActions(property.Value)
                        : HasUriActionsOnly(property.Value)
                ),
            _ => true,
        };

    private static bool AreUriActions(JsonElement actions) =>
        actions.ValueKind == JsonValueKind.Array
            ? actions.EnumerateArray().All(AreUriActions)
            : actions.TryGetProperty("type", out var type) && type.ValueEquals("uri");
}
