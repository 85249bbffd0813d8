using System.Text.Json;
using System.Text.Json.Serialization;
using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal sealed record Nothing;

internal sealed record SentAnswer(IReadOnlyList<SentMessage> SentMessages);

internal sealed record RetryAnswer(string Message, IReadOnlyList<SentMessage>? SentMessages);

internal sealed record ProfileAnswer(string DisplayName, string UserId, string Language);

internal sealed record FollowersAnswer(IReadOnlyList<string> UserIds, string? Next);

internal sealed record BotInfoAnswer(
    string UserId,
    string BasicId,
    string DisplayName,
    string? PictureUrl,
    string ChatMode,
    string MarkAsReadMode
);

internal sealed record QuotaAnswer(string Type, int? Value);

internal sealed record ConsumptionAnswer(long TotalUsage);

internal sealed record DeliveryCountAnswer(string Status, long? Success);

internal sealed record WebhookEndpointAnswer(string Endpoint, bool Active);

internal sealed record WebhookTestAnswer(
    bool Success,
    DateTimeOffset Timestamp,
    int StatusCode,
    string Reason,
    string Detail
);

internal sealed record GroupSummaryAnswer(string GroupId, string GroupName);

internal sealed record MemberCountAnswer(int Count);

internal sealed record MemberIdsAnswer(IReadOnlyList<string> MemberIds, string? Next);

internal sealed record MemberAnswer(string DisplayName, string UserId);

internal sealed record TranscodingAnswer(string Status);

internal sealed record UnitCountAnswer(int NumOfCustomAggregationUnits);

internal sealed record UnitNamesAnswer(IReadOnlyList<string> CustomAggregationUnits, string? Next);

internal sealed record NarrowcastProgressAnswer(
    string Phase,
    long? SuccessCount,
    long? FailureCount,
    long? TargetCount,
    string? FailedDescription,
    int? ErrorCode,
    DateTimeOffset AcceptedTime,
    DateTimeOffset? CompletedTime
);

internal sealed record BatchProgressAnswer(string Phase, DateTimeOffset AcceptedTime, DateTimeOffset? CompletedTime);

internal sealed record MembershipsAnswer(IReadOnlyList<string> Memberships);

internal sealed record LinkTokenAnswer(string LinkToken);

internal sealed record RichMenuIdAnswer(string RichMenuId);

/// <summary>The menu as it was created, with its id.</summary>
internal sealed record RichMenuAnswer
{
    public string RichMenuId { get; set; } = "";

    [JsonExtensionData]
    public Dictionary<string, JsonElement> RichMenu { get; set; } = [];

    public static RichMenuAnswer Of(StoredRichMenu menu) =>
        new()
        {
            RichMenuId = menu.RichMenuId,
            RichMenu = menu
                .RichMenu.EnumerateObject()
                .Where(property => property.Name != "richMenuId")
                .ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal),
        };
}

// LINE spells this one without a capital.
internal sealed record RichMenuListAnswer(
    [property: JsonPropertyName("richmenus")] IReadOnlyList<RichMenuAnswer> RichMenus
);

internal sealed record RichMenuAliasListAnswer(IReadOnlyList<RichMenuAlias> Aliases);
