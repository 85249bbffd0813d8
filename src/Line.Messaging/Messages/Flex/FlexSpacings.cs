namespace Line.Messaging.Messages.Flex;

/// <summary>Keywords for spacing, margins, padding, offsets and corners; each is larger than the one before.</summary>
public static class FlexSpacings
{
    /// <summary><c>none</c></summary>
    public const string None = "none";

    /// <summary><c>xs</c></summary>
    public const string Xs = "xs";

    /// <summary><c>sm</c></summary>
    public const string Sm = "sm";

    /// <summary><c>md</c></summary>
    public const string Md = "md";

    /// <summary><c>lg</c></summary>
    public const string Lg = "lg";

    /// <summary><c>xl</c></summary>
    public const string Xl = "xl";

    /// <summary><c>xxl</c></summary>
    public const string Xxl = "xxl";
}
