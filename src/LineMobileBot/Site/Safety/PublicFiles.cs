namespace LineMobileBot.Site.Safety;

/// <summary>My Page's files.</summary>
internal static class PublicFiles
{
    private static readonly PublicFile Stylesheet = new("/mypage/files/site.css", "text/css", "Site/Styles/");
    private static readonly PublicFile Icon = new("/mypage/files/icon.svg", "image/svg+xml", "Site/Pictures/");
    private static readonly PublicFile Copying = new("/mypage/files/copy.js", "text/javascript", "Site/Scripts/");

    public static string StylesheetHref => Stylesheet.Href;

    public static string IconHref => Icon.Href;

    /// <summary>Brings the copy buttons to life. Only the pages that have some name it.</summary>
    public static string CopyScriptHref => Copying.Href;

    public static void MapPublicFiles(this IEndpointRouteBuilder endpoints)
    {
        Stylesheet.Map(endpoints);
        Icon.Map(endpoints);
        Copying.Map(endpoints);
    }
}
