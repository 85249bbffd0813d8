namespace Line.Messaging.Messages.Flex;

/// <summary>Keywords for the size of texts, spans, icons and images; each is larger than the one before.</summary>
public static class FlexSizes
{
    /// <summary><c>xxs</c></summary>
    public const string Xxs = "xxs";

    /// <summary><c>xs</c></summary>
    public const string Xs = "xs";

    /// <summary><c>sm</c></summary>
    public const string Sm = "sm";

    /// <summary><c>md</c>, the usual size.</summary>
    public const string Md = "md";

    /// <summary><c>lg</c></summary>
    public const string Lg = "lg";

    /// <summary><c>xl</c></summary>
    public const string Xl = "xl";

    /// <summary><c>xxl</c></summary>
    public const string Xxl = "xxl";

    /// <summary><c>3xl</c></summary>
    public const string ThreeXl = "3xl";

    /// <summary><c>4xl</c></summary>
    public const string FourXl = "4xl";

    /// <summary><c>5xl</c></summary>
    public const string FiveXl = "5xl";

    /// <summary><c>full</c>: all the width there is. Images only.</summary>
    public const string Full = "full";
}
