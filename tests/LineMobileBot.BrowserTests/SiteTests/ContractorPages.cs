using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>The pages for who has signed in.</summary>
internal static class ContractorPages
{
    private const string Home = "/mypage";
    private const string SignOut = "/mypage/sign-out";
    private const string PasswordAgain = "/mypage/password-again";
    private const string Security = "/mypage/security";
    private const string Unlink = "/mypage/security/unlink";
    private const string Contract = "/mypage/contract/{lineId:guid}";
    private const string TopUp = "/mypage/top-up/{lineId:guid}";
    private const string Plan = "/mypage/plan/{lineId:guid}";
    private const string Usage = "/mypage/usage/{lineId:guid}";
    private const string Points = "/mypage/points";
    private const string Gifts = "/mypage/gifts";
    private const string Notices = "/mypage/notices";

    public static IReadOnlyList<SitePage> All { get; } =
    [
        .. new SitePage[]
        {
            new("home", Home, visit => visit.GoAsync(Home)),
            new("sign-out", SignOut, visit => visit.GoAsync(SignOut)),
            new("password-again", PasswordAgain, visit => visit.GoAsync($"{PasswordAgain}?returnUrl={Home}")),
            new("security", Security, visit => visit.GoAsync(Security)),
            new("security-refused", Security, ChangePasswordAsync),
            new("unlink-nothing", Unlink, visit => visit.GoAsync(Unlink)),
            new("contract", Contract, visit => visit.GoToOwnLineAsync(Contract)),
            new("contract-code", Contract, ShowCodeAsync),
            new("reissue", Contract + "/reissue", visit => visit.GoToOwnLineAsync(Contract + "/reissue")),
            new("remote-unlink", Contract + "/unlink", visit => visit.GoToOwnLineAsync(Contract + "/unlink")),
            new("usage", Usage, visit => visit.GoToOwnLineAsync(Usage)),
            new("top-up", TopUp, visit => visit.GoToOwnLineAsync(TopUp)),
            new("top-up-confirm", TopUp + "/confirm", ConfirmTopUpAsync),
            new("top-up-receipt", TopUp + "/receipt/{topUpId:guid}", BuyAsync),
            new("plan", Plan, visit => visit.GoToOwnLineAsync(Plan)),
            new("plan-confirm", Plan + "/confirm", ConfirmPlanAsync),
            new("plan-scheduled", Plan, SchedulePlanAsync),
            new("points", Points, visit => visit.GoAsync(Points)),
            new("gifts", Gifts, visit => visit.GoAsync(Gifts)),
            new("gifts-no-older", Gifts, visit => visit.GoAsync($"{Gifts}?before={Guid.Empty}")),
            new("notices-not-linked", Notices, visit => visit.GoAsync(Notices)),
            new("foreign-line", TopUp, visit => visit.GoAsync($"/mypage/top-up/{Guid.Empty}")),
        }.Select(page => page with { SignedIn = true }),
        new("security-linked", Security, visit => GoAsFriendAsync(visit, Security)),
        new("notices", Notices, visit => GoAsFriendAsync(visit, Notices)),
        new("notices-saved", Notices, SaveNoticesAsync),
        new("unlink", Unlink, visit => GoAsFriendAsync(visit, Unlink)),
    ];

    /// <summary>The friend's login id is linked; with the account blocked, LINE asks which contract it is to be.</summary>
    private static async Task GoAsFriendAsync(SiteVisit visit, string path)
    {
        await visit.EnterByLineAsync(visit.Stage.FriendName);
        await visit.IsOnAsync("マイページを開く");
        await visit.Page.GetByRole(AriaRole.Button).First.ClickAsync();
        await visit.IsOnAsync("大輔さんのご契約");
        await visit.GoAsync(path);
    }

    private static async Task SaveNoticesAsync(SiteVisit visit)
    {
        await GoAsFriendAsync(visit, Notices);
        await visit.Page.GetByRole(AriaRole.Checkbox).First.UncheckAsync();
        await visit.PressAsync("保存する");
        await visit.IsOnAsync("お知らせの設定");
    }

    private static async Task ChangePasswordAsync(SiteVisit visit)
    {
        await visit.GoAsync(Security);
        await visit.FillAsync("いまのパスワード", SiteStage.Password);
        await visit.FillAsync("新しいパスワード", SiteStage.Password);
        await visit.FillAsync("新しいパスワード（確認のためもう一度）", SiteStage.Password);
        await visit.PressAsync("パスワードを変更する");
        await visit.IsAlertedAsync("いまと同じパスワードです");
    }

    private static async Task ShowCodeAsync(SiteVisit visit)
    {
        await visit.GoToOwnLineAsync(Contract);
        await visit.PressAsync("利用コードを表示する");
        await Assertions.Expect(visit.Page.Locator(".code")).ToBeVisibleAsync();
    }

    private static async Task ConfirmTopUpAsync(SiteVisit visit)
    {
        await visit.GoToOwnLineAsync(TopUp);
        await visit.ChooseAsync("500MB");
        await visit.PressAsync("確認へ進む");
        await visit.IsOnAsync("追加の確認");
    }

    private static async Task BuyAsync(SiteVisit visit)
    {
        await ConfirmTopUpAsync(visit);
        await visit.PressAsync("追加する");
        await visit.IsOnAsync("データを追加しました");
    }

    private static async Task ConfirmPlanAsync(SiteVisit visit)
    {
        await visit.GoToOwnLineAsync(Plan);
        await visit.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await visit.PressAsync("確認へ進む");
        await visit.IsOnAsync("プラン変更の確認");
    }

    private static async Task SchedulePlanAsync(SiteVisit visit)
    {
        await ConfirmPlanAsync(visit);
        await visit.PressAsync("変更を予約する");
        await visit.IsToldAsync("予約");
    }
}
