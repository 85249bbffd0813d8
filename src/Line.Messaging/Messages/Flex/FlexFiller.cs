namespace Line.Messaging.Messages.Flex;

/// <summary>Empty space. LINE advises padding, margins and spacing instead.</summary>
public sealed record FlexFiller : FlexComponent
{
    /// <summary>Its share of the parent's length; 1 without it.</summary>
    public int? Flex { get; init; }
}
