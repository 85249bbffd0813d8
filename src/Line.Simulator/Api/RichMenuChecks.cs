using System.Text.Json;
using Line.Messaging.RichMenus;

namespace Line.Simulator.Api;

/// <summary>LINE's check of a rich menu object.</summary>
internal static class RichMenuChecks
{
    public static IResult? RefusalOf(JsonElement richMenu)
    {
        if (richMenu.ValueKind != JsonValueKind.Object)
        {
            return LineError.Unparsable("-", "-");
        }

        var violations = RichMenuValidator.Validate(richMenu);
        return violations.Count == 0 ? null : LineError.Violations(violations);
    }
}
