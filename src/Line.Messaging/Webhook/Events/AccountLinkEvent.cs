namespace Line.Messaging.Webhook;

/// <summary>
/// An account link came to its end. A failed one has neither source nor reply token.
/// Source: https://developers.line.biz/en/reference/messaging-api/#account-link-event
/// </summary>
/// <param name="Link">How it ended.</param>
public sealed record AccountLinkEvent(AccountLinkContent Link) : WebhookEvent
{
    internal const string TypeName = "accountLink";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>How an account link ended.</summary>
/// <param name="Result"><c>ok</c>, or <c>failed</c> where another person opened the link.</param>
/// <param name="Nonce">What the service's web server issued for it.</param>
public sealed record AccountLinkContent(string Result, string Nonce)
{
    /// <summary>Whether the person who linked is the one the link token was issued for.</summary>
    public bool IsOk => Result == "ok";

    /// <summary>The result only: the nonce names an account.</summary>
    public override string ToString() => Result;
}
