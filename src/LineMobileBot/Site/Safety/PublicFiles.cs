using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace LineMobileBot.Site.Safety;

/// <summary>
/// The few files that are the same for everybody. They are part of the assembly, so that wherever the bot runs it finds them;
/// their address changes with their content, so browsers may keep them for ever.
/// </summary>
internal static class PublicFiles
{
    private const string Folder = "/mypage/files/";
    private const string Forever = "public, max-age=31536000, immutable";
    private const int VersionLength = 12;

    private static readonly Lazy<byte[]> Stylesheet = new(() => Read(".css"));
    private static readonly Lazy<byte[]> Picture = new(() => Read(".svg"));

    private static readonly Lazy<byte[]> Script = new(() => Read(".js"));

    private static readonly Lazy<string> StylesheetAddress = new(() => AddressOf("site.css", Stylesheet.Value));
    private static readonly Lazy<string> PictureAddress = new(() => AddressOf("icon.svg", Picture.Value));
    private static readonly Lazy<string> ScriptAddress = new(() => AddressOf("copy.js", Script.Value));

    public static string StylesheetHref => StylesheetAddress.Value;

    public static string IconHref => PictureAddress.Value;

    /// <summary>Brings the copy buttons to life. Only the pages that have some name it.</summary>
    public static string CopyScriptHref => ScriptAddress.Value;

    public static bool IsServing(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status200OK
        && context.Request.Path.StartsWithSegments(Folder.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    public static void MapPublicFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Folder + "site.css", (HttpContext context) => Send(context, Stylesheet.Value, "text/css"));
        endpoints.MapGet(Folder + "icon.svg", (HttpContext context) => Send(context, Picture.Value, "image/svg+xml"));
        endpoints.MapGet(Folder + "copy.js", (HttpContext context) => Send(context, Script.Value, "text/javascript"));
    }

    private static FileContentHttpResult Send(HttpContext context, byte[] content, string contentType)
    {
        context.Response.Headers[HeaderNames.CacheControl] = Forever;
        return TypedResults.Bytes(content, $"{contentType}; charset=utf-8");
    }

    private static string AddressOf(string name, byte[] content) =>
        $"{Folder}{name}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..VersionLength]}";

    /// <summary>All parts in the order of their names, as one.</summary>
    private static byte[] Read(string ending)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var text = new StringBuilder();
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith("Site/", StringComparison.Ordinal))
                .Where(name => name.EndsWith(ending, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            text.AppendLine(reader.ReadToEnd());
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
