namespace Line.Messaging.Webhook;

/// <summary>The chat an event comes from.</summary>
public abstract record EventSource
{
    private protected EventSource() { }

    /// <summary>LINE's word for the kind of chat.</summary>
    public abstract string Type { get; }

    /// <summary>Whose act it is, where LINE tells; the same for one person in all channels of one provider only.</summary>
    public string? UserId { get; init; }

    /// <summary>The type only: IDs are personal data.</summary>
    public sealed override string ToString() => Type;
}

/// <summary>A chat with one person.</summary>
public sealed record UserSource : EventSource
{
    /// <summary>A chat with the person of this ID.</summary>
    public UserSource(string userId) => UserId = userId;

    /// <inheritdoc/>
    public override string Type => "user";
}

/// <summary>A group chat.</summary>
/// <param name="GroupId">The group.</param>
public sealed record GroupSource(string GroupId) : EventSource
{
    /// <inheritdoc/>
    public override string Type => "group";
}

/// <summary>A chat of several people without a group.</summary>
/// <param name="RoomId">The room.</param>
public sealed record RoomSource(string RoomId) : EventSource
{
    /// <inheritdoc/>
    public override string Type => "room";
}

/// <summary>A kind of chat not known here, or one without the ID that it should have.</summary>
public sealed record UnknownSource : EventSource
{
    /// <summary>A chat of this type.</summary>
    public UnknownSource(string type) => Type = type;

    /// <inheritdoc/>
    public override string Type { get; }
}
