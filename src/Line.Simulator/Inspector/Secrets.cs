using System.Text;
using System.Text.RegularExpressions;

namespace Line.Simulator.Inspector;

/// <summary>The page may stand on a projector: what lets somebody act in another's name is not shown.</summary>
internal static partial class Secrets
{
    private const string Hidden = "•••";
    private const string Names =
        "access_token|refresh_token|id_token|client_secret|client_assertion|assertion|code|code_verifier|channelSecret|linkToken";

    private static readonly string[] Headers = ["Authorization", "Cookie", "Set-Cookie", "Proxy-Authorization"];

    public static IReadOnlyList<ExchangeHeader> Hide(IReadOnlyList<ExchangeHeader> headers) =>
        [.. headers.Select(header => IsSecret(header.Name) ? header with { Value = HideValue(header.Value) } : header)];

    public static BodyView Hide(CapturedBody body) =>
        new(IsText(body.ContentType) ? HideInText(body) : null, body.Length, body.Bytes.Length < body.Length);

    public static string HideInUrl(string url) => InForm().Replace(url, "${before}" + Hidden);

    private static string HideInText(CapturedBody body)
    {
        var text = Encoding.UTF8.GetString(body.Bytes);
        return IsForm(body.ContentType) ? HideInUrl(text) : InJson().Replace(text, "${before}" + Hidden + "\"");
    }

    // "Bearer …" stays readable as what it is.
    private static string HideValue(string value) =>
        value.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? value[..(space + 1)] + Hidden : Hidden;

    private static bool IsSecret(string name) => Headers.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsForm(string? contentType) =>
        contentType?.Contains("form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsText(string? contentType) =>
        contentType is not null
        && (
            contentType.Contains("json", StringComparison.OrdinalIgnoreCase)
            || contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || IsForm(contentType)
        );

    [GeneratedRegex(
        $$"""(?<before>"(?:{{Names}})"\s*:\s*")(?:[^"\\]|\\.)*("|$)""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex InJson();

    [GeneratedRegex(
        $"(?<before>(?:^|[?&])(?:{Names})=)[^&#]*",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex InForm();
}
