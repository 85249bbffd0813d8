using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.DeskTests;

/// <summary>What operators do with news, for the table in docs/operations.md.</summary>
internal static class CampaignDeeds
{
    private const int Noon = 12;

    /// <summary>Nothing is sent: a campaign on its way stays where it is.</summary>
    private const int Night = 23;

    public static IReadOnlyDictionary<string, Func<DeskStage, Task<Func<Task>>>> All { get; } =
        new Dictionary<string, Func<DeskStage, Task<Func<Task>>>>(StringComparer.Ordinal)
        {
            ["news is drafted"] = DraftAsync,
            ["news is edited"] = EditAsync,
            ["news is tested"] = TestAsync,
            ["news is scheduled"] = desk => WithDraftAsync(desk, "この日時に予約する", "Schedule"),
            ["news is taken back from its schedule"] = UnscheduleAsync,
            ["news is started"] = StartAsync,
            ["news for nobody is started"] = StartForNobodyAsync,
            ["news is paused"] = desk => OnItsWayAsync(desk, "null", "一時停止する", "Pause"),
            ["news is resumed"] = desk => OnItsWayAsync(desk, "1", "配信を再開する", "Resume"),
            ["news is stopped"] = desk => OnItsWayAsync(desk, "null", "配信を中止する", "Stop"),
        };

    private static async Task<Func<Task>> DraftAsync(DeskStage desk)
    {
        var browser = await SignInAsync(desk, Noon);
        var form = await browser.OpenAsync("/desk/campaigns/compose");
        return () => SaveAsync(browser, form);
    }

    private static async Task<Func<Task>> EditAsync(DeskStage desk)
    {
        var (browser, draft) = await NewDraftAsync(desk, Noon);
        var form = await browser.OpenAsync(draft.LinkTo("お知らせを直す"));
        return () => SaveAsync(browser, form);
    }

    private static async Task<Func<Task>> TestAsync(DeskStage desk)
    {
        var (browser, draft) = await NewDraftAsync(desk, Noon);
        var form = await browser.OpenAsync(draft.LinkTo("お知らせを直す"));
        return () =>
            browser.PressAsync(
                form,
                "保存してテスト配信",
                ("then", "test"),
                ("name", "年末"),
                ("text", "お知らせです")
            );
    }

    private static async Task<Func<Task>> WithDraftAsync(DeskStage desk, string button, string doing)
    {
        var (browser, draft) = await NewDraftAsync(desk, Noon);
        return () => browser.PressAsync(draft, button, ("doing", doing));
    }

    private static async Task<Func<Task>> UnscheduleAsync(DeskStage desk)
    {
        var (browser, draft) = await NewDraftAsync(desk, Noon);
        var scheduled = await browser.PressAsync(draft, "この日時に予約する", ("doing", "Schedule"));
        return () => browser.PressAsync(scheduled, "予約を取り消して下書きに戻す", ("doing", "Unschedule"));
    }

    private static async Task<Func<Task>> StartAsync(DeskStage desk)
    {
        await Crowd.BefriendAsync(desk.Stage, 1);
        return await WithDraftAsync(desk, "この内容で今すぐ配信する", "Start");
    }

    private static async Task<Func<Task>> StartForNobodyAsync(DeskStage desk)
    {
        var (browser, draft) = await NewDraftAsync(desk, Noon, ("audience", "PlanUsers"), ("plan", "free-1gb-data"));
        return () => browser.PressAsync(draft, "この内容で今すぐ配信する", ("doing", "Start"));
    }

    private static async Task<Func<Task>> OnItsWayAsync(DeskStage desk, string paused, string button, string doing)
    {
        var (browser, draft) = await NewDraftAsync(desk, Night);
        await using var send = desk.Stage.Database.DataSource.CreateCommand(
            $"update campaigns set state = 3, started_at = created_at, people = 1, messages = '[]', paused = {paused} "
                + $"where id = '{draft.Address.Segments[^1]}'"
        );
        await send.ExecuteNonQueryAsync();
        var page = await browser.OpenAsync(draft.Address.AbsolutePath);
        return () => browser.PressAsync(page, button, ("doing", doing));
    }

    private static async Task<(SiteDriver Browser, WebPage Draft)> NewDraftAsync(
        DeskStage desk,
        int hour,
        params (string Name, string Value)[] typed
    )
    {
        var browser = await SignInAsync(desk, hour);
        return (browser, await SaveAsync(browser, await browser.OpenAsync("/desk/campaigns/compose"), typed));
    }

    private static Task<WebPage> SaveAsync(
        SiteDriver browser,
        WebPage form,
        params (string Name, string Value)[] typed
    ) =>
        browser.PressAsync(
            form,
            "下書きを保存",
            [("then", "save"), ("name", "年末"), ("text", "お知らせです"), .. typed]
        );

    private static Task<SiteDriver> SignInAsync(DeskStage desk, int hour)
    {
        var today = JapanTime.StartOf(JapanTime.DateOf(desk.Stage.Clock.GetUtcNow())).AddHours(hour);
        desk.Stage.Clock.MoveForwardTo(today < desk.Stage.Clock.GetUtcNow() ? today.AddDays(1) : today);
        return desk.Desk.NewSignedInAsync(OperatorRole.Campaigns);
    }
}
