using System.Collections.Frozen;

namespace Line.Messaging.Limits.Flex;

/// <summary>Where a component stands, which decides of what type it may be.</summary>
/// <param name="Types">The types that may stand there.</param>
internal sealed record FlexPlace(FrozenSet<string> Types)
{
    internal static readonly FlexPlace Block = new(FrozenSet.Create("box"));
    internal static readonly FlexPlace Hero = new(FrozenSet.Create("box", "image", "video"));
    internal static readonly FlexPlace VideoAlternative = new(FrozenSet.Create("box", "image"));
    internal static readonly FlexPlace RowOrColumn = new(
        FrozenSet.Create("box", "button", "image", "text", "separator", "filler")
    );
    internal static readonly FlexPlace Baseline = new(FrozenSet.Create("icon", "text", "filler"));
    internal static readonly FlexPlace Text = new(FrozenSet.Create("span"));
}
