namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>LINE's own pages, as the simulator plays them.</summary>
internal static class LinePages
{
    private const string SignIn = "/access/oauth2/v2.1/login";
    private const string Authorize = "/access/oauth2/v2.1/authorize";
    private const string AccountLink = "/access/dialog/bot/accountLink";

    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("line-sign-in", SignIn, visit => visit.GoToLineAsync($"{SignIn}?returnUri={AccountLink}")),
        new("line-consent", Authorize, ConsentAsync),
        new("line-account-link", AccountLink, AskAsync),
        new("line-account-link-done", AccountLink, AgreeAsync),
        new("line-account-link-over", AccountLink, visit => visit.GoToLineAsync(AccountLink)),
    ];

    private static Task ConsentAsync(SiteVisit visit) =>
        visit.SignInToLineAsync(
            $"{Authorize}?response_type=code&client_id=1234567890&state=state&scope=profile%20openid&bot_prompt=normal&prompt=consent"
                + $"&redirect_uri={Uri.EscapeDataString(new Uri(visit.Stage.Site, "/mypage/line-login/callback").AbsoluteUri)}"
        );

    private static async Task AskAsync(SiteVisit visit)
    {
        var token = await visit.Stage.LinkTokenAsync();
        await visit.SignInToLineAsync($"{AccountLink}?linkToken={token}&nonce=0123456789abcdef");
    }

    private static async Task AgreeAsync(SiteVisit visit)
    {
        await AskAsync(visit);
        await visit.PressAsync("連携する");
        await visit.IsOnAsync("連携しました");
    }
}
