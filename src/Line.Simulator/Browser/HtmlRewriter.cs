using System.Text;
using Line.Simulator.Liff;

namespace Line.Simulator.Browser;

/// <summary>Makes the absolute addresses of a page lead where the phone shows them; all else stays as it is, byte for byte.</summary>
internal sealed class HtmlRewriter(Uri page, PhoneAddresses addresses, ContentSecurityPolicies policies)
{
    private static readonly string[] Links = ["a", "area"];
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "poster", "data"];

    /// <param name="html">Each byte a character, so that the page's encoding does not matter.</param>
    public string Rewrite(string html)
    {
        var rewritten = new StringBuilder(html.Length);
        var copied = 0;
        foreach (var tag in HtmlTagReader.Read(html).Where(tag => !tag.IsEnd))
        {
            foreach (var attribute in tag.Attributes)
            {
                if (Replacement(tag, attribute) is { } value)
                {
                    rewritten.Append(html, copied, attribute.Start - copied).Append(value);
                    copied = attribute.Start + attribute.RawValue.Length;
                }
            }
        }

        return rewritten.Append(html, copied, html.Length - copied).ToString();
    }

    private string? Replacement(HtmlTag tag, HtmlAttribute attribute)
    {
        if (Addresses.Contains(attribute.Name, StringComparer.Ordinal))
        {
            return IsNavigation(tag, attribute) ? Navigation(attribute) : Resource(attribute);
        }

        return tag.Name == "meta" && attribute.Name == "content"
            ? (tag["http-equiv"] ?? "").ToLowerInvariant() switch
            {
                "refresh" => Refresh(attribute.Value),
                "content-security-policy" => policies.Rewrite(attribute.Value),
                _ => null,
            }
            : null;
    }

    private static bool IsNavigation(HtmlTag tag, HtmlAttribute attribute) =>
        Links.Contains(tag.Name, StringComparer.Ordinal) || attribute.Name is "action" or "formaction";

    private string? Navigation(HtmlAttribute attribute) =>
        Absolute(attribute.Value) is { } url ? Encoded(addresses.Of(url)) : null;

    private string? Resource(HtmlAttribute attribute) =>
        Absolute(attribute.Value) is not { } url ? null
        : LiffUrls.IsSdk(url) ? PhoneAddresses.LiffScriptPath
        : addresses.Shown(url) is { } shown ? Encoded(shown)
        : null;

    /// <summary><c>3; url=https://…</c></summary>
    private string? Refresh(string content)
    {
        var equals = content.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && Absolute(content[(equals + 1)..].Trim(' ', '\'', '"')) is { } url
            ? Encoded(content[..(equals + 1)] + addresses.Of(url))
            : null;
    }

    private Uri? Absolute(string value)
    {
        var text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(value.Trim()));
        var whole = text.StartsWith("//", StringComparison.Ordinal) ? $"{page.Scheme}:{text}" : text;
        return SiteOrigin.Of(whole) is not null ? new Uri(whole) : null;
    }

    private static string Encoded(string address) =>
        address.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
