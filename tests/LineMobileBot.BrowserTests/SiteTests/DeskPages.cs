using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>The operators' pages.</summary>
internal static class DeskPages
{
    private const string Home = "/desk";
    private const string SignIn = "/desk/sign-in";
    private const string Invitation = "/desk/invitation";
    private const string Account = "/desk/account";
    private const string SignOut = "/desk/sign-out";

    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("desk-sign-in", SignIn, visit => visit.GoAsync(SignIn)),
        new("desk-sign-in-wrong", SignIn, SignInWrongAsync),
        new("desk-invitation", Invitation, InvitedAsync),
        new("desk-invitation-refused", Invitation, RefusedAsync),
        new("desk-invitation-gone", Invitation, visit => visit.GoAsync(Invitation)),
        .. new SitePage[]
        {
            new("desk", Home, visit => visit.GoAsync(Home)) { LeadsOn = true },
            new("desk-account", Account, visit => visit.GoAsync(Account)),
            new("desk-recovery-codes", Account, RenewCodesAsync),
            new("desk-shortcuts", Account, ShowShortcutsAsync),
            new("desk-sign-out", SignOut, visit => visit.GoAsync(SignOut)),
            new("desk-not-found", "", visit => visit.GoAsync("/desk/nothing-here")),
        }.Select(page => page with { AtTheDesk = true }),
    ];

    private static async Task SignInWrongAsync(SiteVisit visit)
    {
        await visit.GoAsync(SignIn);
        await visit.FillAsync("ログインID", "nobody");
        await visit.FillAsync("パスワード", "wrong");
        await visit.FillAsync("認証コード", "000000");
        await visit.PressAsync("ログイン");
        await visit.IsAlertedAsync("どれかが違います");
    }

    private static async Task InvitedAsync(SiteVisit visit)
    {
        var link = await visit.Stage.InvitationAsync("newcomer");
        await visit.GoAsync(link.PathAndQuery);
        await visit.IsOnAsync("オペレーター登録");
    }

    private static async Task RefusedAsync(SiteVisit visit)
    {
        await InvitedAsync(visit);
        await visit.FillAsync("名前", "受付の新人");
        await visit.FillAsync("新しいパスワード", "correct horse");
        await visit.FillAsync("新しいパスワード（確認のためもう一度）", "correct horse");
        await visit.FillAsync("認証コード", "000000");
        await visit.PressAsync("登録する");
        await visit.IsAlertedAsync("認証コードが違います");
    }

    private static async Task RenewCodesAsync(SiteVisit visit)
    {
        await visit.GoAsync(Account);
        await visit.PressAsync("リカバリーコードを作り直す");
        await Assertions.Expect(visit.Page.Locator(".codes .code")).ToHaveCountAsync(10);
    }

    private static async Task ShowShortcutsAsync(SiteVisit visit)
    {
        await visit.GoAsync(Account);
        await visit.PressAsync("ショートカット");
    }
}
