namespace Line.Messaging.Webhook;

/// <summary>Somebody joined, left or renewed a membership of the account.</summary>
/// <param name="Membership">Which, and how.</param>
public sealed record MembershipEvent(MembershipContent Membership) : WebhookEvent
{
    internal const string TypeName = "membership";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>What happened to a membership.</summary>
/// <param name="Type"><c>joined</c>, <c>left</c> or <c>renewed</c>.</param>
/// <param name="MembershipId">The membership.</param>
public sealed record MembershipContent(string Type, long MembershipId);
