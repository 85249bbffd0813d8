using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>What every answer of the site must say to the browser, whoever asks and however it ends.</summary>
internal static class SiteHeaders
{
    private static readonly string[] Files = ["/mypage/files/", "/desk/files/"];

    private static readonly (string Header, string Part)[] Needed =
    [
        ("Content-Security-Policy", "default-src 'none'"),
        ("Content-Security-Policy", "frame-ancestors 'none'"),
        ("X-Frame-Options", "DENY"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    /// <summary>What is missing; empty when all is well.</summary>
    public static IEnumerable<string> MissingIn(WebPage answer)
    {
        foreach (var (header, part) in Needed)
        {
            if (!answer.Headers.GetValueOrDefault(header, "").Contains(part, StringComparison.Ordinal))
            {
                yield return $"{header}: {part}";
            }
        }

        var isFile = answer.Status == HttpStatusCode.OK && IsFile(answer.Address);
        if (!isFile && answer.Headers.GetValueOrDefault("Cache-Control") != "no-store")
        {
            yield return "Cache-Control: no-store";
        }
    }

    private static bool IsFile(Uri address) =>
        Array.Exists(Files, files => address.AbsolutePath.StartsWith(files, StringComparison.OrdinalIgnoreCase));
}
