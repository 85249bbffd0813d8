namespace Line.Messaging.Messages;

/// <summary>Who a message seems to come from. A phone shows the name as "name from account".</summary>
public sealed record MessageSender
{
    /// <summary>At most 20 characters, without the word LINE.</summary>
    public string? Name { get; init; }

    /// <summary>A square picture: https, at most 2000 characters.</summary>
    public string? IconUrl { get; init; }
}
