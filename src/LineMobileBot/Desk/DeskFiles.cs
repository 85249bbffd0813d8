using LineMobileBot.Site.Safety;

namespace LineMobileBot.Desk;

/// <summary>The desk's files. Its colours are those of My Page.</summary>
internal static class DeskFiles
{
    private static readonly PublicFile Stylesheet = new(
        "/desk/files/desk.css",
        "text/css",
        "Site/Styles/1-theme",
        "Desk/Styles/"
    );

    private static readonly PublicFile Script = new("/desk/files/desk.js", "text/javascript", "Desk/Scripts/");

    public static string StylesheetHref => Stylesheet.Href;

    /// <summary>Keyboard shortcuts. Everything works without it.</summary>
    public static string ScriptHref => Script.Href;

    public static void MapDeskFiles(this IEndpointRouteBuilder endpoints)
    {
        Stylesheet.Map(endpoints);
        Script.Map(endpoints);
    }
}
