using System.Security.Cryptography;
using LineMobileBot.Site.Safety;

namespace LineMobileBot.Desk.Accounts;

/// <summary>The codes on paper for the day on which the phone is lost; each works once.</summary>
internal sealed class RecoveryCodes(KeyedHashes hashes)
{
    /// <summary>Written down; so nothing that is easily taken for something else.</summary>
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    private const string Purpose = "operator-recovery-code";
    private const int Count = 10;
    private const int Length = 10;

    /// <summary>New ones, to be shown once.</summary>
    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length))];

    /// <summary>In two groups, as they are shown.</summary>
    public static string Grouped(string code) => $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";

    /// <summary>Bound to the operator, so that equal codes of two do not look alike.</summary>
    public byte[] HashOf(Guid operatorId, string code) =>
        hashes.Of(
            Purpose,
            $"{operatorId:D} {code.Replace("-", "", StringComparison.Ordinal).Trim().ToLowerInvariant()}"
        );
}
