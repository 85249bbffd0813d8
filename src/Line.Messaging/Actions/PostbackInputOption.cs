using System.Text.Json.Serialization;

namespace Line.Messaging.Actions;

/// <summary>What the tap on a <see cref="PostbackAction"/> opens or closes.</summary>
public enum PostbackInputOption
{
    /// <summary>Closes the rich menu.</summary>
    [JsonStringEnumMemberName("closeRichMenu")]
    CloseRichMenu,

    /// <summary>Opens the rich menu.</summary>
    [JsonStringEnumMemberName("openRichMenu")]
    OpenRichMenu,

    /// <summary>Opens the keyboard.</summary>
    [JsonStringEnumMemberName("openKeyboard")]
    OpenKeyboard,

    /// <summary>Opens the voice input.</summary>
    [JsonStringEnumMemberName("openVoice")]
    OpenVoice,
}
