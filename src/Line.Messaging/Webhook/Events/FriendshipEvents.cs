namespace Line.Messaging.Webhook;

/// <summary>Somebody added the account as a friend, or unblocked it.</summary>
public sealed record FollowEvent : WebhookEvent
{
    internal const string TypeName = "follow";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>Whether it was blocked before. LINE does not vouch for it, and may not tell.</summary>
    public bool? IsUnblocked { get; init; }
}

/// <summary>Somebody blocked the account.</summary>
public sealed record UnfollowEvent : WebhookEvent
{
    internal const string TypeName = "unfollow";

    /// <inheritdoc/>
    public override string Type => TypeName;
}
