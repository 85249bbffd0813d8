using System.Globalization;
using System.Text.RegularExpressions;

namespace LineMobileBot.Tests.HouseTests;

/// <summary>What may not stand in a source file, as functions of its text.</summary>
internal static partial class FileRules
{
    public const int LongestFileInLines = 300;

    // Written in pieces, since this file is searched too.
    private static readonly string[] RegistryHosts =
    [
        string.Join('.', "api", "nuget", "org"),
        string.Join('.', "registry", "npmjs", "org"),
        string.Join('.', "registry", "yarnpkg", "com"),
        string.Join('.', "pypi", "org"),
        string.Join('.', "files", "pythonhosted", "org"),
        string.Join('.', "proxy", "golang", "org"),
        string.Join('.', "deb", "debian", "org"),
    ];

    public static bool HasJapanese(string text) => Japanese().IsMatch(text);

    public static bool HasColour(string text) => Colour().IsMatch(text);

    public static bool IsTooLong(string text) => text.AsSpan().TrimEnd('\n').Count('\n') >= LongestFileInLines;

    public static bool NamesARegistry(string text) =>
        Array.Exists(RegistryHosts, host => text.Contains(host, StringComparison.OrdinalIgnoreCase));

    public static bool NamesAPathOfOneMachine(string text) => PathOfOneMachine().IsMatch(text);

    public static IEnumerable<int> LogNumbers(string text) =>
        LogMessage()
            .Matches(text)
            .Select(match => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"LoggerMessage\(\s*(?<number>\d+)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex LogMessage();

    // Punctuation, kana, ideographs, compatibility ideographs, full and half width forms.
    [GeneratedRegex(
        "[\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]",
        RegexOptions.None,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Japanese();

    [GeneratedRegex(@"#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6})\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Colour();

    [GeneratedRegex(@"(?<![\w./~*-])/(?:work|root|home/\w+)/", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PathOfOneMachine();
}
