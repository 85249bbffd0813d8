namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>The pages for everybody: sign-in, forgotten password, account link, errors.</summary>
internal static class OpenPages
{
    private const string SignIn = "/mypage/sign-in";
    private const string Forgot = "/mypage/forgot";
    private const string Reset = "/mypage/reset";
    private const string Link = "/mypage/link";

    private const string OneTap = "/mypage/line-login";
    private const string Enter = OneTap + "/enter";
    private const string Failed = OneTap + "/failed";

    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("sign-in", SignIn, visit => visit.GoAsync(SignIn)),
        new("sign-in-wrong", SignIn, SignInWrongAsync),
        new("forgot", Forgot, visit => visit.GoAsync(Forgot)),
        new("forgot-sent", Forgot, ForgetAsync),
        new("reset", Reset, OpenMailAsync),
        new("reset-refused", Reset, ResetAsync),
        new("reset-gone", Reset, visit => visit.GoAsync(Reset)),
        new("link", Link, LinkAsync),
        new("link-wrong", Link, LinkWrongAsync),
        new("link-over", Link, visit => visit.GoAsync(Link)),
        new("one-tap", OneTap, visit => visit.GoAsync(OneTap)) { LeadsOn = true },
        new("one-tap-not-linked", Enter, visit => visit.EnterByLineAsync(visit.Stage.LineUserName)),
        new("one-tap-choice", Enter, visit => visit.EnterByLineAsync(visit.Stage.FriendName)),
        new("one-tap-failed", Failed, visit => visit.GoAsync(Failed)),
        new("not-found", "", visit => visit.GoAsync("/mypage/nothing-here")),
    ];

    private static async Task SignInWrongAsync(SiteVisit visit)
    {
        await visit.GoAsync(SignIn);
        await EnterWrongAsync(visit, "ログイン");
    }

    private static async Task LinkAsync(SiteVisit visit) =>
        await visit.GoAsync($"{Link}?linkToken={await visit.Stage.LinkTokenAsync()}");

    private static async Task LinkWrongAsync(SiteVisit visit)
    {
        await LinkAsync(visit);
        await EnterWrongAsync(visit, "ログインして連携する");
    }

    private static async Task EnterWrongAsync(SiteVisit visit, string button)
    {
        await visit.FillAsync("ログインID", "nobody");
        await visit.FillAsync("パスワード", "wrong");
        await visit.PressAsync(button);
        await visit.IsAlertedAsync("ログインIDかパスワードが違います");
    }

    private static Task ForgetAsync(SiteVisit visit) => ForgetAsync(visit, "nobody");

    private static async Task ForgetAsync(SiteVisit visit, string loginId)
    {
        await visit.GoAsync(Forgot);
        await visit.FillAsync("ログインID", loginId);
        await visit.PressAsync("メールを送る");
        await visit.IsToldAsync("リンクをお送りしました");
    }

    private static async Task OpenMailAsync(SiteVisit visit) =>
        await visit.Page.GotoAsync(await visit.Stage.MailedLinkAsync(() => ForgetAsync(visit, SiteStage.LoginId)));

    private static async Task ResetAsync(SiteVisit visit)
    {
        await OpenMailAsync(visit);
        await visit.FillAsync("新しいパスワード", "correct horse");
        await visit.FillAsync("新しいパスワード（確認のためもう一度）", "battery staple");
        await visit.PressAsync("パスワードを変更する");
        await visit.IsAlertedAsync("同じものを入力");
    }
}
