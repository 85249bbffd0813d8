namespace Line.Messaging.Accounts;

/// <summary>The official account behind a channel.</summary>
/// <param name="UserId">What a webhook's destination must be.</param>
/// <param name="BasicId">The ID people find it by, with <c>@</c>.</param>
/// <param name="DisplayName">Its name.</param>
/// <param name="ChatMode"><c>chat</c>, or <c>bot</c> where people at the account do not chat themselves.</param>
/// <param name="MarkAsReadMode"><c>auto</c> or <c>manual</c>.</param>
public sealed record BotInfo(string UserId, string BasicId, string DisplayName, string ChatMode, string MarkAsReadMode)
{
    /// <summary>The ID that was paid for.</summary>
    public string? PremiumId { get; init; }

    /// <summary>Its picture (https).</summary>
    public string? PictureUrl { get; init; }
}
