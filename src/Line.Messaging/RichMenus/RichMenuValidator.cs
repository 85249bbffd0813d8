using System.Text.Json;
using Line.Messaging.Limits;

namespace Line.Messaging.RichMenus;

/// <summary>
/// LINE's present limits on rich menus, without their images.
/// Source: https://developers.line.biz/en/reference/messaging-api/#rich-menu-object
/// </summary>
public static class RichMenuValidator
{
    /// <summary>Checks a menu.</summary>
    public static IReadOnlyList<LimitViolation> Validate(JsonElement richMenu)
    {
        var findings = new Findings(LimitTexts.MustBeSpecified);
        RichMenuLimits.Check(Spot.Root(richMenu, findings, ""));
        return findings.Violations;
    }

    /// <summary>Checks a menu.</summary>
    public static IReadOnlyList<LimitViolation> Validate(RichMenu richMenu) =>
        Validate(JsonSerializer.SerializeToElement(richMenu, LineJson.Context.RichMenu));
}
