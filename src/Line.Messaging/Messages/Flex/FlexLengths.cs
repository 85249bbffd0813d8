using System.Globalization;

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

/// <summary>Lengths in numbers.</summary>
public static class FlexLengths
{
    /// <summary>A length in pixels, such as <c>12px</c>.</summary>
    public static string Px(int pixels) => string.Create(CultureInfo.InvariantCulture, $"{pixels}px");

    /// <summary>A length in per cent of the box, such as <c>50%</c>.</summary>
    public static string Percent(int percent) => string.Create(CultureInfo.InvariantCulture, $"{percent}%");
}
