using System.Text.RegularExpressions;

namespace Line.Messaging.Limits;

internal static partial class LimitPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Never needed: none of these can go back over what it has read. The analyzer asks for a bound.</summary>
    private const int TimeoutMilliseconds = 1_000;

    /// <summary>A colour, with or without opacity.</summary>
    [GeneratedRegex("^#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?\\z", Options, TimeoutMilliseconds)]
    internal static partial Regex Color { get; }

    [GeneratedRegex("^[0-9]+(\\.[0-9]+)?px\\z", Options, TimeoutMilliseconds)]
    internal static partial Regex Pixels { get; }

    [GeneratedRegex("^[0-9]+(\\.[0-9]+)?%\\z", Options, TimeoutMilliseconds)]
    internal static partial Regex Percentage { get; }

    [GeneratedRegex("^[a-z0-9_-]{1,32}\\z", Options, TimeoutMilliseconds)]
    internal static partial Regex RichMenuAliasId { get; }

    [GeneratedRegex("^[0-9A-Za-z_]{1,20}\\z", Options, TimeoutMilliseconds)]
    internal static partial Regex SubstitutionKey { get; }

    /// <summary>Two braces that stand for one, a key in braces, or a brace that is neither.</summary>
    [GeneratedRegex("\\{\\{|\\}\\}|\\{(?<key>[^{}]*)\\}|(?<stray>[{}])", Options, TimeoutMilliseconds)]
    internal static partial Regex Braces { get; }
}
