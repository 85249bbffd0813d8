using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Line.Messaging.Json;

namespace Line.Messaging.Limits.Flex;

/// <summary>What the options of Flex components may be.</summary>
internal static class FlexValues
{
    private const double MaxRatioPart = 100_000;
    private const double MaxHeightToWidth = 3;
    private const double FullCircle = 360;
    private const double Whole = 100;

    private static readonly FrozenSet<string> Spacings = FrozenSet.Create("none", "xs", "sm", "md", "lg", "xl", "xxl");

    private static readonly FrozenSet<string> TextSizes = FrozenSet.Create(
        "xxs",
        "xs",
        "sm",
        "md",
        "lg",
        "xl",
        "xxl",
        "3xl",
        "4xl",
        "5xl"
    );

    private static readonly FrozenSet<string> BorderWidths = FrozenSet.Create(
        "none",
        "light",
        "normal",
        "medium",
        "semi-bold",
        "bold"
    );

    internal static Predicate<JsonElement> OneOf(params string[] keywords)
    {
        var known = keywords.ToFrozenSet(StringComparer.Ordinal);
        return value => value.AsText() is { } text && known.Contains(text);
    }

    internal static bool Flag(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    internal static bool Count(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0;

    internal static bool Color(JsonElement value) => value.AsText() is { } text && LimitPatterns.Color.IsMatch(text);

    internal static bool Pixels(JsonElement value) => value.AsText() is { } text && IsPixels(text);

    internal static bool Extent(JsonElement value) =>
        value.AsText() is { } text && (IsPixels(text) || IsPercentage(text));

    internal static bool Spacing(JsonElement value) =>
        value.AsText() is { } text && (Spacings.Contains(text) || IsPixels(text));

    internal static bool Padding(JsonElement value) => Spacing(value) || Extent(value);

    internal static bool BorderWidth(JsonElement value) =>
        value.AsText() is { } text && (BorderWidths.Contains(text) || IsPixels(text));

    internal static bool TextSize(JsonElement value) =>
        value.AsText() is { } text && (TextSizes.Contains(text) || IsPixels(text));

    internal static bool ImageSize(JsonElement value) => value.AsText() == "full" || TextSize(value) || Extent(value);

    internal static bool Angle(JsonElement value) =>
        value.AsText() is { } text
        && text.EndsWith("deg", StringComparison.Ordinal)
        && Number(text.AsSpan()[..^3]) < FullCircle;

    internal static bool Position(JsonElement value) =>
        value.AsText() is { } text && IsPercentage(text) && Number(text.AsSpan()[..^1]) <= Whole;

    internal static bool Ratio(JsonElement value) => RatioOf(value) is not null;

    internal static bool ImageRatio(JsonElement value) =>
        RatioOf(value) is var (width, height) && height <= width * MaxHeightToWidth;

    private static (double Width, double Height)? RatioOf(JsonElement value) =>
        value.AsText()?.Split(':') is [var width, var height]
        && Number(width) is >= 1 and <= MaxRatioPart and { } w
        && Number(height) is >= 1 and <= MaxRatioPart and { } h
            ? (w, h)
            : null;

    private static double? Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static bool IsPixels(string text) => LimitPatterns.Pixels.IsMatch(text);

    private static bool IsPercentage(string text) => LimitPatterns.Percentage.IsMatch(text);
}
