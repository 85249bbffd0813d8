using Line.Simulator.Liff;

namespace Line.Simulator.Browser;

/// <summary>Makes a site's content security policy mean inside the phone what it means outside.</summary>
internal sealed class ContentSecurityPolicies(PhoneAddresses addresses)
{
    private const string FrameAncestors = "frame-ancestors";

    // The phone speaks plain http to its browser on this computer.
    private static readonly string[] Dropped = ["upgrade-insecure-requests", "block-all-mixed-content"];

    public string Rewrite(string policy) =>
        string.Join(
            "; ",
            policy
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(directive => !Dropped.Contains(directive, StringComparer.OrdinalIgnoreCase))
                .Select(RewriteDirective)
        );

    /// <summary>The older X-Frame-Options, in words that know of the phone's screen.</summary>
    public string? Of(string? frameOptions) =>
        frameOptions?.ToUpperInvariant() switch
        {
            "DENY" => $"{FrameAncestors} {addresses.PhonePages}",
            "SAMEORIGIN" => $"{FrameAncestors} 'self' {addresses.PhonePages}",
            _ => null,
        };

    private string RewriteDirective(string directive)
    {
        var words = directive.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var sources = words.Skip(1).Select(RewriteSource);
        return words[0].Equals(FrameAncestors, StringComparison.OrdinalIgnoreCase)
            ? string.Join(' ', [words[0], .. sources.Where(source => source != "'none'"), addresses.PhonePages])
            : string.Join(' ', [words[0], .. sources]);
    }

    // Wildcards stay as they are: they name no site that this phone could have been led to.
    private string RewriteSource(string source) =>
        SiteOrigin.Of(source) is not { } origin ? source
        : LiffUrls.IsOfTheSdk(origin.Host) ? "'self'"
        : addresses.Shown(origin) is { } shown ? shown + source[SchemeAndAuthorityLength(source)..]
        : source;

    private static int SchemeAndAuthorityLength(string source)
    {
        var authority = source.IndexOf("://", StringComparison.Ordinal) + 3;
        var path = source.IndexOf('/', authority);
        return path < 0 ? source.Length : path;
    }
}
