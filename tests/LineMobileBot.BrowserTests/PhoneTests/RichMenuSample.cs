using System.Text.Json.Nodes;

namespace LineMobileBot.BrowserTests.PhoneTests;

/// <summary>A rich menu of 2500 × 843 with up to three areas side by side.</summary>
internal static class RichMenuSample
{
    public const string ChatBarText = "メニュー";
    private const int Height = 843;
    private static readonly (int X, int Width)[] Columns = [(0, 833), (833, 834), (1667, 833)];

    public static byte[] Image => TestFiles.ReadBytes("rich-menu.png");

    public static JsonNode Of(params JsonNode[] actions) =>
        new JsonObject
        {
            ["size"] = new JsonObject { ["width"] = 2500, ["height"] = Height },
            ["selected"] = true,
            ["name"] = "sample",
            ["chatBarText"] = ChatBarText,
            ["areas"] = new JsonArray([.. actions.Zip(Columns, Area)]),
        };

    private static JsonNode Area(JsonNode action, (int X, int Width) column) =>
        new JsonObject
        {
            ["bounds"] = new JsonObject
            {
                ["x"] = column.X,
                ["y"] = 0,
                ["width"] = column.Width,
                ["height"] = Height,
            },
            ["action"] = action,
        };
}
