using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>The pages to apply for a line on, for newcomers and for contractors.</summary>
internal static class SignUpPages
{
    private const string Apply = "/mypage/apply";
    private const string Chosen = Apply + "?plan=basic-3gb-voice";
    private const string Applications = "/mypage/applications";

    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("apply", Apply, visit => visit.GoAsync(Apply)),
        new("apply-newcomer", Apply, visit => visit.GoAsync(Chosen)),
        new("apply-refused", Apply, RefusedAsync),
        new("apply-review", Apply, ReviewAsNewcomerAsync),
        new("apply-contractor", Apply, visit => visit.GoAsync(Chosen)) { SignedIn = true },
        new("apply-contractor-review", Apply, ReviewAsync) { SignedIn = true },
        new("application", Applications + "/{applicationId:guid}", ApplyAsync) { SignedIn = true },
        new("applications", Applications, visit => visit.GoAsync(Applications)) { SignedIn = true },
    ];

    private static async Task RefusedAsync(SiteVisit visit)
    {
        await FillInAsNewcomerAsync(visit, "battery staple");
        await visit.IsAlertedAsync("入力をお確かめください");
    }

    private static async Task ReviewAsNewcomerAsync(SiteVisit visit)
    {
        await FillInAsNewcomerAsync(visit, "correct horse");
        await visit.IsOnAsync("お申し込みの確認");
    }

    private static async Task FillInAsNewcomerAsync(SiteVisit visit, string again)
    {
        await visit.GoAsync(Chosen);
        await FillInUserAsync(visit);
        await visit.FillAsync("お名前", "花子");
        await visit.FillAsync("メールアドレス", "hanako@example.com");
        await visit.FillAsync("ログインID", "hanako");
        await visit.FillAsync("パスワード", "correct horse");
        await visit.FillAsync("パスワード（もう一度）", again);
        await visit.PressAsync("確認へ進む");
    }

    private static async Task FillInUserAsync(SiteVisit visit)
    {
        await visit.FillAsync("利用者のお名前", "花子");
        await visit.FillAsync("利用者の生年月日", "2010-04-02");
        await visit.ChooseAsync("ドコモ回線");
    }

    private static async Task ReviewAsync(SiteVisit visit)
    {
        await visit.GoAsync(Chosen);
        await FillInUserAsync(visit);
        await visit.PressAsync("確認へ進む");
        await visit.IsOnAsync("お申し込みの確認");
    }

    private static async Task ApplyAsync(SiteVisit visit)
    {
        await ReviewAsync(visit);
        await visit.PressAsync("この内容で申し込む");
        await visit.IsOnAsync("お申し込みを受け付けました");
        await Assertions.Expect(visit.Page.GetByText("お申し込みを取り消す")).ToBeVisibleAsync();
    }
}
