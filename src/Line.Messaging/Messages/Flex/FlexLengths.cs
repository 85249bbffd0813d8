using System.Globalization;

namespace Line.Messaging.Messages.Flex;

/// <summary>Lengths in numbers.</summary>
public static class FlexLengths
{
    /// <summary>A length in pixels, such as <c>12px</c>.</summary>
    public static string Px(int pixels) => string.Create(CultureInfo.InvariantCulture, $"{pixels}px");

    /// <summary>A length in per cent of the box, such as <c>50%</c>.</summary>
    public static string Percent(int percent) => string.Create(CultureInfo.InvariantCulture, $"{percent}%");
}
