using System.Text.RegularExpressions;
using LineMobileBot.Site.Accounts;

namespace LineMobileBot.Desk.Accounts;

/// <summary>What an operator may be called.</summary>
internal static partial class OperatorLogins
{
    public const int Longest = 40;

    public const int LongestName = 40;

    /// <summary>As people type it; case makes no difference.</summary>
    public static string Normalise(string login) => LoginIds.Normalise(login).ToLowerInvariant();

    /// <summary>The login as it is kept; null when nobody may be called so.</summary>
    public static string? Read(string? login) =>
        login is { Length: <= Longest } && Logins().IsMatch(Normalise(login)) ? Normalise(login) : null;

    [GeneratedRegex("^[a-z][a-z0-9._-]{2,}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Logins();
}
