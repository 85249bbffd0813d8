using System.Text.Json.Serialization;
using Line.Messaging.Messages;
using Line.Messaging.RichMenus;

namespace Line.Messaging.Client;

internal sealed record ErrorAnswer(
    string? Message = null,
    [property: JsonPropertyName("error_description")] string? ErrorDescription = null,
    IReadOnlyList<LineErrorDetail>? Details = null
);

internal sealed record SendAnswer(IReadOnlyList<SentMessage>? SentMessages = null);

internal sealed record LinkTokenAnswer(string LinkToken);

internal sealed record FriendshipAnswer(bool FriendFlag);

internal sealed record TranscodingAnswer(string Status);

internal sealed record RichMenuIdAnswer(string RichMenuId);

internal sealed record RichMenuListAnswer(IReadOnlyList<RichMenuResponse> Richmenus);

internal sealed record RichMenuAliasListAnswer(IReadOnlyList<RichMenuAlias> Aliases);
