namespace Line.Messaging.Webhook;

/// <summary>A module channel was attached to an account, or detached from it.</summary>
/// <param name="Module">To which, and with what rights.</param>
public sealed record ModuleEvent(ModuleContent Module) : WebhookEvent
{
    internal const string TypeName = "module";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>What happened to a module channel.</summary>
/// <param name="Type"><c>attached</c> or <c>detached</c>.</param>
/// <param name="BotId">The account's bot.</param>
public sealed record ModuleContent(string Type, string BotId)
{
    /// <summary>What the attached module may do.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Why it was detached, such as <c>bot_deleted</c>.</summary>
    public string? Reason { get; init; }
}

/// <summary>A module channel got control of a chat.</summary>
/// <param name="ExpireAt">Until when it has it.</param>
public sealed record ActivatedEvent(DateTimeOffset ExpireAt) : WebhookEvent
{
    internal const string TypeName = "activated";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>A module channel lost control of a chat.</summary>
public sealed record DeactivatedEvent : WebhookEvent
{
    internal const string TypeName = "deactivated";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>The account was suspended.</summary>
public sealed record BotSuspendedEvent : WebhookEvent
{
    internal const string TypeName = "botSuspended";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>The account works again after it was suspended.</summary>
public sealed record BotResumedEvent : WebhookEvent
{
    internal const string TypeName = "botResumed";

    /// <inheritdoc/>
    public override string Type => TypeName;
}
