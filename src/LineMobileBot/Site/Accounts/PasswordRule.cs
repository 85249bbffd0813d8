namespace LineMobileBot.Site.Accounts;

/// <summary>Why a password is not taken.</summary>
internal enum PasswordRefusal
{
    TooShort = 1,
    TooLong,

    /// <summary>One character over and over.</summary>
    TooPlain,

    /// <summary>The login id, which others may know.</summary>
    IsLoginId,

    /// <summary>The present one, which would end nobody's sign-in.</summary>
    IsPresent,
}

/// <summary>What a password must be. Length is what counts; rules on kinds of characters only make people write it down.</summary>
internal static class PasswordRule
{
    public const int Shortest = 8;

    /// <summary>Enough for any sentence; hashing what is longer would only cost us time.</summary>
    public const int Longest = 128;

    private const int FewestDifferent = 4;

    public static PasswordRefusal? RefusalOf(string password, string loginId) =>
        password.Length < Shortest ? PasswordRefusal.TooShort
        : password.Length > Longest ? PasswordRefusal.TooLong
        : password.Distinct().Count() < FewestDifferent ? PasswordRefusal.TooPlain
        : string.Equals(password, loginId, StringComparison.OrdinalIgnoreCase) ? PasswordRefusal.IsLoginId
        : null;

    /// <summary>The same for one that is to take the place of <paramref name="present"/>.</summary>
    public static PasswordRefusal? RefusalOfChange(string password, string present, string loginId) =>
        password == present ? PasswordRefusal.IsPresent : RefusalOf(password, loginId);
}
