namespace Line.Messaging.Webhook;

/// <summary>Somebody came near a LINE Beacon.</summary>
/// <param name="Beacon">Which, and how.</param>
public sealed record BeaconEvent(BeaconContent Beacon) : WebhookEvent
{
    internal const string TypeName = "beacon";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>What a beacon tells.</summary>
/// <param name="Hwid">The beacon's hardware ID.</param>
/// <param name="Type"><c>enter</c>, <c>banner</c> or <c>stay</c>.</param>
public sealed record BeaconContent(string Hwid, string Type)
{
    /// <summary>The device message.</summary>
    public string? Dm { get; init; }
}
