namespace Line.Messaging.Messages.Flex;

/// <summary>Keywords for a box's border; each is wider than the one before.</summary>
public static class FlexBorderWidths
{
    /// <summary><c>none</c></summary>
    public const string None = "none";

    /// <summary><c>light</c></summary>
    public const string Light = "light";

    /// <summary><c>normal</c></summary>
    public const string Normal = "normal";

    /// <summary><c>medium</c></summary>
    public const string Medium = "medium";

    /// <summary><c>semi-bold</c></summary>
    public const string SemiBold = "semi-bold";

    /// <summary><c>bold</c></summary>
    public const string Bold = "bold";
}
