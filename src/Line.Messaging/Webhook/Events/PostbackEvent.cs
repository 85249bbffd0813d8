namespace Line.Messaging.Webhook;

/// <summary>Somebody tapped what sends data back to the bot.</summary>
/// <param name="Postback">The data.</param>
public sealed record PostbackEvent(PostbackContent Postback) : WebhookEvent
{
    internal const string TypeName = "postback";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>What a postback brings back.</summary>
/// <param name="Data">As the action had it.</param>
public sealed record PostbackContent(string Data)
{
    /// <summary>What was chosen, or how the switch of menus ended.</summary>
    public PostbackParams? Params { get; init; }
}

/// <summary>
/// What a datetime picker (exactly one of the first three) or a switch of rich menus adds to a postback.
/// Source: https://developers.line.biz/en/reference/messaging-api/#postback-params-object
/// </summary>
public sealed record PostbackParams
{
    /// <summary><c>2017-12-25</c></summary>
    public string? Date { get; init; }

    /// <summary><c>01:00</c></summary>
    public string? Time { get; init; }

    /// <summary><c>2017-12-25T01:00</c>: no seconds and no time zone.</summary>
    public string? Datetime { get; init; }

    /// <summary>The alias of the menu now shown; absent where the switch failed.</summary>
    public string? NewRichMenuAliasId { get; init; }

    /// <summary><c>SUCCESS</c>, <c>RICHMENU_ALIAS_ID_NOTFOUND</c>, <c>RICHMENU_NOTFOUND</c> or <c>FAILED</c>.</summary>
    public string? Status { get; init; }
}
