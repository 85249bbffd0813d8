using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>The operators' pages.</summary>
internal static class DeskPages
{
    private const string Home = "/desk";
    private const string SignIn = "/desk/sign-in";
    private const string Invitation = "/desk/invitation";
    private const string Account = "/desk/account";
    private const string Customers = "/desk/customers";
    private const string Customer = Customers + "/{contractorId:guid}";
    private const string Line = Customer + "/lines/{lineId:guid}";
    private const string Faq = "/desk/faq";
    private const string Operators = "/desk/operators";
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
            new("desk-status", "/desk/status", visit => visit.GoAsync("/desk/status")),
            new("desk-parked", "/desk/parked", visit => visit.GoAsync("/desk/parked")),
            new("desk-customers", Customers, visit => visit.GoAsync(Customers)),
            new("desk-customers-found", Customers, SearchAsync),
            new("desk-customer-closed", Customer, FollowAsync),
            new("desk-customer", Customer, OpenCustomerAsync),
            new("desk-line", Line, OpenLineAsync),
            new("desk-statement", Line + "/buckets/{bucketId:guid}", OpenStatementAsync),
            new("desk-gift-reverse", "/desk/gifts/{giftId:guid}/reverse", GoToGiftAsync),
            new("desk-faq", Faq, visit => visit.GoAsync(Faq)),
            new("desk-faq-tried", Faq, TryFaqAsync),
            new("desk-faq-entry", Faq + "/entries/{key}", SaveEntryAsync),
            new("desk-faq-new", Faq + "/new", visit => visit.GoAsync(Faq + "/new")),
            new("desk-faq-unanswered", Faq + "/unanswered", OpenUnansweredAsync),
            new("desk-audit", "/desk/audit", visit => visit.GoAsync("/desk/audit")),
            new("desk-operators", Operators, visit => visit.GoAsync(Operators)),
            new("desk-operator", Operators + "/{operatorId:guid}", OpenOperatorAsync),
            new("desk-operator-reset", Operators + "/{operatorId:guid}", ResetOperatorAsync),
            new("desk-account", Account, visit => visit.GoAsync(Account)),
            new("desk-recovery-codes", Account, RenewCodesAsync),
            new("desk-shortcuts", Account, ShowShortcutsAsync),
            new("desk-sign-out", SignOut, visit => visit.GoAsync(SignOut)),
            new("desk-not-found", "", visit => visit.GoAsync("/desk/nothing-here")),
        }.Select(page => page with { AtTheDesk = true }),
    ];

    private static async Task SearchAsync(SiteVisit visit)
    {
        await visit.GoAsync(Customers);
        await visit.FillAsync("電話番号、ログインID、名前、回線ID", SiteStage.LoginId);
        await visit.PressAsync("探す");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("見つかりました");
    }

    private static async Task TryFaqAsync(SiteVisit visit)
    {
        await visit.GoAsync(Faq);
        await visit.FillAsync("質問をためす", "ギガ あとどれくらい");
        await visit.PressAsync("ためす");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("見つかりました");
    }

    private static async Task SaveEntryAsync(SiteVisit visit)
    {
        await visit.GoAsync(Faq + "/entries/gift-how");
        await visit.FillAsync("答え", "「データプレゼント」で相手と量を選ぶだけです。100MBから送れます。");
        await visit.PressAsync("保存する");
        await visit.IsToldAsync("保存しました");
    }

    private static async Task OpenUnansweredAsync(SiteVisit visit)
    {
        await visit.Stage.AskInVainAsync();
        await visit.GoAsync(Faq + "/unanswered");
        await Assertions
            .Expect(visit.Page.GetByText(SiteStage.UnansweredQuestion, new() { Exact = true }))
            .ToBeVisibleAsync();
    }

    private static async Task FollowAsync(SiteVisit visit)
    {
        await visit.GoAsync($"{Customers}/{await visit.Stage.ClosedContractorIdAsync()}");
        await visit.IsOnAsync("お客さまの情報を開く");
    }

    private static async Task OpenCustomerAsync(SiteVisit visit)
    {
        await visit.GoAsync($"{Customers}/{await visit.Stage.ContractorIdAsync()}");
        var reason = visit.Page.GetByLabel("開く理由");
        if (await reason.IsVisibleAsync())
        {
            await reason.SelectOptionAsync("gift");
            await visit.PressAsync("開く");
        }

        await Assertions.Expect(visit.Page.GetByText(SiteStage.LoginId, new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task OpenLineAsync(SiteVisit visit)
    {
        await OpenCustomerAsync(visit);
        await visit.GoAsync($"{Customers}/{await visit.Stage.ContractorIdAsync()}/lines/{visit.Stage.LineId}");
        await Assertions.Expect(visit.Page.GetByText("残量の内訳")).ToBeVisibleAsync();
    }

    private static async Task OpenStatementAsync(SiteVisit visit)
    {
        await OpenLineAsync(visit);
        await visit
            .Page.Locator("main table")
            .Nth(1)
            .GetByRole(AriaRole.Link, new() { Name = "プラン" })
            .First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("増減の記録")).ToBeVisibleAsync();
    }

    private static async Task GoToGiftAsync(SiteVisit visit)
    {
        await visit.GoAsync($"/desk/gifts/{await visit.Stage.GiftIdAsync()}/reverse");
        await visit.IsOnAsync("プレゼントの取り消し");
    }

    private static async Task OpenOperatorAsync(SiteVisit visit)
    {
        await visit.Stage.InvitationAsync("colleague");
        await visit.GoAsync(Operators);
        await visit.FollowAsync("colleague");
        await visit.IsOnAsync("colleague");
    }

    private static async Task ResetOperatorAsync(SiteVisit visit)
    {
        await OpenOperatorAsync(visit);
        await visit.PressAsync("認証アプリを解除する");
        await visit.IsToldAsync("登録リンク");
    }

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
