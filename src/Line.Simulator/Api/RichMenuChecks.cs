using System.Text.Json;

namespace Line.Simulator.Api;

/// <summary>LINE's check of a rich menu object.</summary>
internal static class RichMenuChecks
{
    public static IResult? RefusalOf(JsonElement richMenu) =>
        richMenu.ValueKind == JsonValueKind.Object
            ? null
            : LineError.BadRequest("The request body could not be parsed as JSON (line: -, column: -)");
}
