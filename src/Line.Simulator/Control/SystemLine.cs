using System.Text.Json;
using System.Text.Json.Nodes;
using Line.Simulator.Platform;

namespace Line.Simulator.Control;

/// <summary>A line in the chat that nobody wrote.</summary>
internal static class SystemLine
{
    public static ChatMessage Of(string systemEvent, Identifiers identifiers) =>
        new(identifiers.NewMessageId(), Bubble.Of(new JsonObject { ["type"] = "system", ["event"] = systemEvent }));
}

internal static class Bubble
{
    public static JsonElement Of(JsonObject message) => message.Deserialize(SimulatorJson.Default.JsonElement);
}
