namespace Line.Messaging.Messages.Flex;

/// <summary>A thin line across the box.</summary>
public sealed record FlexSeparator : FlexComponent
{
    /// <summary>Space before the line: a keyword or pixels.</summary>
    public string? Margin { get; init; }

    /// <summary><c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? Color { get; init; }
}

/// <summary>Empty space. LINE advises padding, margins and spacing instead.</summary>
public sealed record FlexFiller : FlexComponent
{
    /// <summary>Its share of the parent's length; 1 without it.</summary>
    public int? Flex { get; init; }
}
