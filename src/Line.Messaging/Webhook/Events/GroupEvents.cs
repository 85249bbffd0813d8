namespace Line.Messaging.Webhook;

/// <summary>The account came into a group or room.</summary>
public sealed record JoinEvent : WebhookEvent
{
    internal const string TypeName = "join";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>The account was removed from a group, or left it.</summary>
public sealed record LeaveEvent : WebhookEvent
{
    internal const string TypeName = "leave";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>People came into a group or room.</summary>
/// <param name="Members">Who came.</param>
public sealed record MemberJoinedEvent(IReadOnlyList<EventSource> Members) : WebhookEvent
{
    internal const string TypeName = "memberJoined";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>People left a group or room.</summary>
/// <param name="Members">Who left.</param>
public sealed record MemberLeftEvent(IReadOnlyList<EventSource> Members) : WebhookEvent
{
    internal const string TypeName = "memberLeft";

    /// <inheritdoc/>
    public override string Type => TypeName;
}
