namespace Line.Messaging.Webhook;

/// <summary>A place.</summary>
/// <param name="Id">The message's ID.</param>
/// <param name="Latitude">Degrees, north positive.</param>
/// <param name="Longitude">Degrees, east positive.</param>
public sealed record LocationMessageContent(string Id, double Latitude, double Longitude) : MessageContent(Id)
{
    internal const string TypeName = "location";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>Its name.</summary>
    public string? Title { get; init; }

    /// <summary>Its address.</summary>
    public string? Address { get; init; }
}
