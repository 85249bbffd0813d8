using System.Text.Json;

namespace Line.Simulator.Control;

/// <summary>The areas of a rich menu: found by label or by a point in the menu's own coordinates.</summary>
internal static class RichMenuAreas
{
    public static JsonElement? ActionLabelled(JsonElement richMenu, string label) =>
        First(richMenu, area => LabelOf(area) == label);

    public static JsonElement? ActionAt(JsonElement richMenu, int x, int y) =>
        First(richMenu, area => Contains(area.GetProperty("bounds"), x, y));

    public static IEnumerable<string> Labels(JsonElement richMenu) =>
        richMenu.GetProperty("areas").EnumerateArray().Select(LabelOf).OfType<string>();

    private static JsonElement? First(JsonElement richMenu, Func<JsonElement, bool> condition)
    {
        foreach (var area in richMenu.GetProperty("areas").EnumerateArray().Where(condition))
        {
            return area.GetProperty("action");
        }

        return null;
    }

    private static string? LabelOf(JsonElement area) =>
        area.GetProperty("action").TryGetProperty("label", out var label) ? label.GetString() : null;

    private static bool Contains(JsonElement bounds, int x, int y)
    {
        var (left, top) = (bounds.GetProperty("x").GetInt32(), bounds.GetProperty("y").GetInt32());
        return x >= left
            && x < left + bounds.GetProperty("width").GetInt32()
            && y >= top
            && y < top + bounds.GetProperty("height").GetInt32();
    }
}
