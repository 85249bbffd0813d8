using System.Collections.Frozen;

namespace Line.Messaging.Limits;

/// <summary>Where an action stands, which decides its label and its types.</summary>
/// <param name="MaxLabel">Graphemes.</param>
/// <param name="LabelIsRequired">Whether the label is what people tap on.</param>
/// <param name="Types">The types that may stand there.</param>
internal sealed record ActionPlace(int MaxLabel, bool LabelIsRequired, FrozenSet<string> Types)
{
    private static readonly string[] Common = ["postback", "message", "uri", "datetimepicker", "clipboard"];
    private static readonly FrozenSet<string> Everywhere = FrozenSet.Create([.. Common]);

    internal static readonly ActionPlace Template = new(20, LabelIsRequired: true, Everywhere);
    internal static readonly ActionPlace TemplateDefault = new(20, LabelIsRequired: false, Everywhere);
    internal static readonly ActionPlace ImageCarousel = new(12, LabelIsRequired: false, Everywhere);
    internal static readonly ActionPlace FlexButton = new(40, LabelIsRequired: true, Everywhere);
    internal static readonly ActionPlace Flex = new(40, LabelIsRequired: false, Everywhere);

    internal static readonly ActionPlace QuickReply = new(
        20,
        LabelIsRequired: true,
        FrozenSet.Create([.. Common, "camera", "cameraRoll", "location"])
    );

    internal static readonly ActionPlace RichMenu = new(
        20,
        LabelIsRequired: false,
        FrozenSet.Create([.. Common, "richmenuswitch"])
    );
}
