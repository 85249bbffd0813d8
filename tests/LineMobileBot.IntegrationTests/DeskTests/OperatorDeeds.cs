using LineMobileBot.BackOffice;
using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.Rooms.Help;
using LineMobileBot.IntegrationTests.SettingsTests;

namespace LineMobileBot.IntegrationTests.DeskTests;

/// <summary>
/// How each row of the table is done. A deed first sets its scene, then answers what does it: only what the latter leaves is
/// compared. A room that gives operators something to do adds a row there and a deed here.
/// </summary>
internal static class OperatorDeeds
{
    private static int _last;

    public static IReadOnlyDictionary<string, Func<DeskStage, Task<Func<Task>>>> All { get; } =
        new Dictionary<string, Func<DeskStage, Task<Func<Task>>>>(
            CampaignDeeds.All.Concat(TalkDeeds.All),
            StringComparer.Ordinal
        )
        {
            ["an operator is invited on the server"] = desk =>
                Task.FromResult<Func<Task>>(() => InviteOnTheServerAsync(desk)),
            ["a back-office key is made on the server"] = desk =>
                Task.FromResult<Func<Task>>(() => OnTheServerAsync(desk, "apikey", "create", "billing")),
            ["a back-office key is revoked on the server"] = RevokeKeyAsync,
            ["an operator is invited at the desk"] = InviteAtTheDeskAsync,
            ["somebody signs up behind the link"] = desk =>
                Task.FromResult<Func<Task>>(() => desk.Desk.NewOperatorAsync(OperatorRole.Support)),
            ["an operator signs in"] = SignInAsync,
            ["a sign-in fails"] = FailToSignInAsync,
            ["an operator signs out"] = desk => ByAsync(desk, "/desk/sign-out", "ログアウトする"),
            ["recovery codes are made anew"] = desk => ByAsync(desk, "/desk/account", "リカバリーコードを作り直す"),
            ["roles change"] = desk => ToColleagueAsync(desk, "役割を保存する"),
            ["an operator is disabled"] = desk => ToColleagueAsync(desk, "停止する"),
            ["an operator is enabled again"] = EnableAsync,
            ["a second factor is taken away"] = desk => ToColleagueAsync(desk, "認証アプリを解除する"),
            ["customers are searched"] = SearchAsync,
            ["a customer is opened"] = OpenAsync,
            ["a gift is taken back"] = desk => ReverseAsync(desk, used: 0),
            ["a gift of which nothing is left is taken back"] = desk => ReverseAsync(desk, used: 500_000_000),
            ["a parked event is retried"] = RetryAsync,
            ["an answer of the FAQ is changed"] = desk => InFaqAsync(desk, "entries/data-order", "保存する"),
            ["an answer of the FAQ is changed that a colleague changed meanwhile"] = ChangeTooLateAsync,
            ["an answer is added to the FAQ"] = desk => InFaqAsync(desk, "new", "追加する"),
            ["a question without an answer is settled"] = SettleAsync,
        };

    private static Task InviteOnTheServerAsync(DeskStage desk) =>
        OnTheServerAsync(desk, "operator", "create", NewLogin());

    private static async Task<Func<Task>> RevokeKeyAsync(DeskStage desk)
    {
        var name = NewLogin();
        await ApiKeys.CreateAsync(desk.Stage.Database.DataSource, name, ApiScopes.All, desk.Stage.Clock);
        return () => OnTheServerAsync(desk, "apikey", "revoke", name);
    }

    private static async Task OnTheServerAsync(DeskStage desk, params string[] command)
    {
        var environment = BotProcess.WholeEnvironment(desk.Stage.Database.ConnectionString);
        Assert.Equal(0, (await BotProcess.RunAsync(environment, command)).ExitCode);
    }

    private static async Task<Func<Task>> InviteAtTheDeskAsync(DeskStage desk)
    {
        var admin = await AdminAsync(desk);
        return () => OperatorTests.InviteAsync(admin, NewLogin(), "support");
    }

    private static async Task<Func<Task>> SignInAsync(DeskStage desk)
    {
        var who = await desk.Desk.NewOperatorAsync();
        return () => desk.Desk.SignInAsync(who);
    }

    private static async Task<Func<Task>> FailToSignInAsync(DeskStage desk)
    {
        var who = await desk.Desk.NewOperatorAsync();
        return () => DeskDriver.SignInAsync(desk.Stage.NewBrowser(), who.Login, DeskDriver.Password, "000000");
    }

    private static async Task<Func<Task>> EnableAsync(DeskStage desk)
    {
        var admin = await AdminAsync(desk);
        var colleague = await desk.Desk.NewOperatorAsync();
        var address = OperatorTests.AddressOf(colleague);
        await admin.PressAsync(await admin.OpenAsync(address), "停止する");
        return async () => await admin.PressAsync(await admin.OpenAsync(address), "停止を解く");
    }

    private static async Task<Func<Task>> SearchAsync(DeskStage desk)
    {
        var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Support);
        return () => CustomerTests.SearchAsync(browser, "nobody");
    }

    private static async Task<Func<Task>> OpenAsync(DeskStage desk)
    {
        var customer = await desk.NewCustomerAsync();
        var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Support);
        return () => CustomerTests.OpenAsync(browser, customer);
    }

    private static async Task<Func<Task>> ReverseAsync(DeskStage desk, long used)
    {
        var (giver, receiver) = (await desk.NewCustomerAsync(), await desk.NewCustomerAsync());
        var giftId = await desk.GiveAsync(giver, receiver, megabytes: 500);
        var admin = await AdminAsync(desk);
        var form = await admin.OpenAsync(ReversalTests.AddressOf(giftId));
        if (used > 0)
        {
            await desk.Stage.BackOffice.UseAsync(receiver.Line.Id, used, desk.Stage.Clock.GetUtcNow());
        }

        return () => admin.PressAsync(form, "取り消す", ("reason", "fraud"));
    }

    private static async Task<Func<Task>> RetryAsync(DeskStage desk)
    {
        var eventId = $"deed{Interlocked.Increment(ref _last)}";
        await OperationTests.ParkEventAsync(desk, eventId, await desk.Stage.NewPhoneAsync(eventId), "hello");
        var admin = await AdminAsync(desk);
        var page = await admin.OpenAsync("/desk/parked");
        return () => OperationTests.RetryAsync(admin, page, "eventId", eventId);
    }

    private static async Task<Func<Task>> InFaqAsync(DeskStage desk, string page, string button)
    {
        var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Support);
        var form = await browser.OpenAsync($"/desk/faq/{page}");
        var answer = $"答えは{Interlocked.Increment(ref _last)}です。";
        return () =>
            browser.PressAsync(form, button, ("category", "困ったとき"), ("question", "なにか？"), ("answer", answer));
    }

    private static async Task<Func<Task>> ChangeTooLateAsync(DeskStage desk)
    {
        var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Support);
        var form = await browser.OpenAsync(FaqPageTests.AddressOf("bill-when"));
        await FaqPageTests.SaveAsync(browser, form, "先に書いた答えです。");
        return () => FaqPageTests.SaveAsync(browser, form, "あとで書いた答えです。");
    }

    private static async Task<Func<Task>> SettleAsync(DeskStage desk)
    {
        await UnansweredPageTests.AskInVainAsync(desk, $"銀河鉄道の切符{Interlocked.Increment(ref _last)}");
        var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Support);
        var page = await browser.OpenAsync("/desk/faq/unanswered");
        return () => browser.PressAsync(page, "対応済みにする");
    }

    private static async Task<Func<Task>> ByAsync(DeskStage desk, string address, string button)
    {
        var browser = await desk.Desk.NewSignedInAsync();
        var page = await browser.OpenAsync(address);
        return () => browser.PressAsync(page, button);
    }

    private static async Task<Func<Task>> ToColleagueAsync(DeskStage desk, string button)
    {
        var colleague = await desk.Desk.NewOperatorAsync(OperatorRole.Support);
        var admin = await AdminAsync(desk);
        var page = await admin.OpenAsync(OperatorTests.AddressOf(colleague));
        return () => admin.PressAsync(page, button);
    }

    private static Task<SiteDriver> AdminAsync(DeskStage desk) =>
        desk.Desk.NewSignedInAsync(OperatorRole.Administration);

    private static string NewLogin() => $"deed-login-{Interlocked.Increment(ref _last)}";
}
