namespace Line.Messaging.Messages.Flex;

/// <summary>A thin line across the box.</summary>
public sealed record FlexSeparator : FlexComponent
{
    /// <summary>Space before the line: a keyword or pixels.</summary>
    public string? Margin { get; init; }

    /// <summary><c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? Color { get; init; }
}
