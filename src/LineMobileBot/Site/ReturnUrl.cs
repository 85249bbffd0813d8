namespace LineMobileBot.Site;

/// <summary>Where to go on after signing in: a page of the same area and nothing else, whatever the query says.</summary>
internal static class ReturnUrl
{
    public const string Parameter = "returnUrl";

    public const string Home = "/mypage";

    public static string OrHome(string? wish, string home = Home) => IsWithin(home, wish) ? wish! : home;

    /// <summary>A page's address with the way back in its query.</summary>
    public static string On(string address, string wish) => $"{address}?{Parameter}={Uri.EscapeDataString(wish)}";

    // Browsers take a backslash for a slash and drop control characters: "/\evil" and "/<tab>/evil" are other hosts.
    private static bool IsWithin(string home, string? wish) =>
        wish is not null
        && (
            wish == home
            || wish.StartsWith(home + "/", StringComparison.Ordinal)
            || wish.StartsWith(home + "?", StringComparison.Ordinal)
        )
        && !wish.Contains('\\', StringComparison.Ordinal)
        && !wish.Any(char.IsControl);
}
