using System.Text.Json;
using System.Text.Json.Serialization;

namespace Line.Simulator.Platform;

[JsonConverter(typeof(JsonStringEnumConverter<ChatSide>))]
internal enum ChatSide
{
    [JsonStringEnumMemberName("bot")]
    Bot,

    [JsonStringEnumMemberName("user")]
    User,

    [JsonStringEnumMemberName("system")]
    System,
}

/// <summary>One bubble, or one line of the system, exactly as it was sent.</summary>
internal sealed record ChatEntry(
    long Sequence,
    string Id,
    DateTimeOffset At,
    ChatSide From,
    string BatchId,
    JsonElement Message
)
{
    public bool QuickReplyShown { get; init; }

    public bool Read { get; init; }

    [JsonIgnore]
    public bool HasQuickReply =>
        From == ChatSide.Bot
        && Message.TryGetProperty("quickReply", out var quickReply)
        && quickReply.ValueKind == JsonValueKind.Object;
}
