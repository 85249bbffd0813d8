using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace LineMobileBot.Site.Safety;

/// <summary>
/// A file that is the same for everybody. It is part of the assembly, so that wherever the bot runs it finds it; its address
/// changes with its content, so browsers may keep it for ever.
/// </summary>
/// <param name="path">Where it is served.</param>
/// <param name="contentType">Such as <c>text/css</c>.</param>
/// <param name="parts">The resources it is made of: all whose names begin so, in the order of their names.</param>
internal sealed class PublicFile(string path, string contentType, params string[] parts)
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const int VersionLength = 12;

    private readonly Lazy<(byte[] Content, string Href)> file = new(() =>
    {
        var content = Read(parts);
        return (content, $"{path}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..VersionLength]}");
    });

    public string Href => file.Value.Href;

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(path, Send).WithMetadata(this);

    /// <summary>Whether the answer is one of these files, and not a page.</summary>
    public static bool IsServedBy(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status200OK
        && context.GetEndpoint()?.Metadata.GetMetadata<PublicFile>() is not null;

    private FileContentHttpResult Send(HttpContext context)
    {
        context.Response.Headers[HeaderNames.CacheControl] = Forever;
        return TypedResults.Bytes(file.Value.Content, $"{contentType}; charset=utf-8");
    }

    private static byte[] Read(string[] parts)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var text = new StringBuilder();
        foreach (
            var name in parts.SelectMany(part =>
                assembly
                    .GetManifestResourceNames()
                    .Where(name => name.StartsWith(part, StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
            )
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            text.AppendLine(reader.ReadToEnd());
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
