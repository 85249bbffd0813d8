namespace Line.Messaging.Messages;

/// <summary>How messages are sent.</summary>
public sealed record SendOptions
{
    /// <summary>The phone stays silent.</summary>
    public bool NotificationDisabled { get; init; }

    /// <summary>At most one name under which LINE counts; not for broadcast.</summary>
    public IReadOnlyList<string>? CustomAggregationUnits { get; init; }
}
