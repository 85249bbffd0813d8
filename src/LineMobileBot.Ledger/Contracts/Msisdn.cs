using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>
/// The number of a phone line in E.164, in Japan's numbering plan. It prints itself masked; the full number needs an
/// explicit call of <see cref="E164"/> or <see cref="Domestic"/>.
/// </summary>
public readonly partial record struct Msisdn
{
    private const string CountryCode = "+81";
    private readonly string? _e164;

    private Msisdn(string e164) => _e164 = e164;

    /// <summary>The full number as <c>+819012345678</c>. Never for a log.</summary>
    public string E164 => _e164 ?? throw new InvalidOperationException("No number was set.");

    /// <summary>The full number as people in Japan dial it, <c>09012345678</c>. Never for a log.</summary>
    public string Domestic => string.Concat("0", E164.AsSpan(CountryCode.Length));

    /// <summary>The number with its middle hidden: <c>090****5678</c>.</summary>
    public string Masked => $"{Domestic[..3]}****{Domestic[^4..]}";

    /// <summary>Reads a number written as <c>+8190…</c>, <c>8190…</c> or <c>090…</c>, hyphens allowed.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Msisdn msisdn)
    {
        var match = Written().Match(text?.Replace("-", "", StringComparison.Ordinal) ?? "");
        msisdn = match.Success ? new Msisdn(CountryCode + match.Groups["subscriber"].Value) : default;
        return match.Success;
    }

    /// <summary>Reads a number.</summary>
    /// <exception cref="FormatException">It is no number of a phone line in Japan.</exception>
    public static Msisdn Parse(string text) =>
        TryParse(text, out var msisdn) ? msisdn : throw new FormatException("Not a number of a phone line in Japan.");

    /// <inheritdoc />
    public override string ToString() => _e164 is null ? "" : Masked;

    [GeneratedRegex(@"\A(\+?81|0)(?<subscriber>[1-9][0-9]{8,9})\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
