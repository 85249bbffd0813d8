using System.Collections.Frozen;
using System.Text.Json;

namespace Line.Messaging.Limits.Flex;

/// <summary>The options of each type of component and what they may be.</summary>
internal static class FlexOptions
{
    private static readonly Predicate<JsonElement> AdjustMode = FlexValues.OneOf("shrink-to-fit");
    private static readonly Predicate<JsonElement> Gravity = FlexValues.OneOf("top", "bottom", "center");
    private static readonly Predicate<JsonElement> Align = FlexValues.OneOf("start", "end", "center");

    private static readonly (string Name, Predicate<JsonElement> IsValid)[] Placed =
    [
        ("margin", FlexValues.Spacing),
        ("position", FlexValues.OneOf("relative", "absolute")),
        ("offsetTop", FlexValues.Padding),
        ("offsetBottom", FlexValues.Padding),
        ("offsetStart", FlexValues.Padding),
        ("offsetEnd", FlexValues.Padding),
    ];

    private static readonly (string Name, Predicate<JsonElement> IsValid)[] Letters =
    [
        ("size", FlexValues.TextSize),
        ("color", FlexValues.Color),
        ("weight", FlexValues.OneOf("regular", "bold")),
        ("style", FlexValues.OneOf("normal", "italic")),
        ("decoration", FlexValues.OneOf("none", "underline", "line-through")),
    ];

    private static readonly (string Name, Predicate<JsonElement> IsValid)[] Box =
    [
        .. Placed,
        ("flex", FlexValues.Count),
        ("spacing", FlexValues.Spacing),
        ("width", FlexValues.Extent),
        ("maxWidth", FlexValues.Extent),
        ("height", FlexValues.Extent),
        ("maxHeight", FlexValues.Extent),
        ("backgroundColor", FlexValues.Color),
        ("borderColor", FlexValues.Color),
        ("borderWidth", FlexValues.BorderWidth),
        ("cornerRadius", FlexValues.Spacing),
        ("paddingAll", FlexValues.Padding),
        ("paddingTop", FlexValues.Padding),
        ("paddingBottom", FlexValues.Padding),
        ("paddingStart", FlexValues.Padding),
        ("paddingEnd", FlexValues.Padding),
        (
            "justifyContent",
            FlexValues.OneOf("center", "flex-start", "flex-end", "space-between", "space-around", "space-evenly")
        ),
        ("alignItems", FlexValues.OneOf("center", "flex-start", "flex-end")),
    ];

    internal static readonly FrozenDictionary<string, (string Name, Predicate<JsonElement> IsValid)[]> ByType =
        new Dictionary<string, (string Name, Predicate<JsonElement> IsValid)[]>
        {
            ["box"] = Box,
            ["button"] =
            [
                .. Placed,
                ("flex", FlexValues.Count),
                ("color", FlexValues.Color),
                ("style", FlexValues.OneOf("primary", "secondary", "link")),
                ("height", FlexValues.OneOf("sm", "md")),
                ("gravity", Gravity),
                ("adjustMode", AdjustMode),
                ("scaling", FlexValues.Flag),
            ],
            ["image"] =
            [
                .. Placed,
                ("flex", FlexValues.Count),
                ("size", FlexValues.ImageSize),
                ("aspectRatio", FlexValues.ImageRatio),
                ("aspectMode", FlexValues.OneOf("cover", "fit")),
                ("backgroundColor", FlexValues.Color),
                ("align", Align),
                ("gravity", Gravity),
                ("animated", FlexValues.Flag),
            ],
            ["video"] = [("aspectRatio", FlexValues.Ratio)],
            ["icon"] =
            [
                .. Placed,
                ("size", FlexValues.TextSize),
                ("aspectRatio", FlexValues.ImageRatio),
                ("scaling", FlexValues.Flag),
            ],
            ["text"] =
            [
                .. Placed,
                .. Letters,
                ("flex", FlexValues.Count),
                ("wrap", FlexValues.Flag),
                ("maxLines", FlexValues.Count),
                ("lineSpacing", FlexValues.Pixels),
                ("align", Align),
                ("gravity", Gravity),
                ("adjustMode", AdjustMode),
                ("scaling", FlexValues.Flag),
            ],
            ["span"] = Letters,
            ["separator"] = [("margin", FlexValues.Spacing), ("color", FlexValues.Color)],
            ["filler"] = [("flex", FlexValues.Count)],
        }.ToFrozenDictionary();
}
