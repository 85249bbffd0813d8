using LineMobileBot.Features.Help.Talks.ByOperators;
using LineMobileBot.IntegrationTests.DeskTests;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

/// <summary>What operators do in talks: see <see cref="OperatorDeeds"/>.</summary>
internal static class TalkDeeds
{
    private const string CannedPage = "/desk/canned-answers";

    public static IEnumerable<KeyValuePair<string, Func<DeskStage, Task<Func<Task>>>>> All =>
        [
            new(
                "a talk is opened",
                desk => WaitingAsync(desk, (_, ticket, browser) => browser.OpenAsync(AddressOf(ticket)))
            ),
            new(
                "somebody is taken out of the queue",
                desk =>
                    WaitingAsync(
                        desk,
                        (talks, ticket, _) => talks.Takes.TakeAsync(ticket, talks.NewOperator("佐藤"), default)
                    )
            ),
            new(
                "an operator answers",
                desk => TalkingAsync(desk, (talks, ticket, by) => talks.AnswerAsync(ticket, by, "はい。"))
            ),
            new(
                "an operator answers in a talk that another has",
                desk =>
                    TalkingAsync(
                        desk,
                        (talks, ticket, _) => talks.AnswerAsync(ticket, talks.NewOperator("鈴木"), "はい。")
                    )
            ),
            new(
                "a talk is handed back",
                desk => TalkingAsync(desk, (talks, ticket, by) => talks.Leaves.HandBackAsync(ticket, by, default))
            ),
            new(
                "a talk is resolved",
                desk => TalkingAsync(desk, (talks, ticket, by) => talks.Leaves.ResolveAsync(ticket, by, default))
            ),
            new("a canned answer is saved", desk => CannedAsync(desk, AddAsync)),
            new("a canned answer is deleted", desk => CannedAsync(desk, DeleteAsync, AddAsync)),
        ];

    private static string AddressOf(Guid ticket) => $"/desk/talks/{ticket:D}";

    private static async Task<Func<Task>> WaitingAsync(DeskStage desk, Func<TalkStage, Guid, SiteDriver, Task> deed)
    {
        var talks = TalkStage.On(desk.Stage);
        var (_, ticket) = await talks.NewWaitingAsync();
        var browser = await desk.Desk.NewSignedInAsync(Desk.OperatorRole.Support);
        return () => deed(talks, ticket, browser);
    }

    private static async Task<Func<Task>> TalkingAsync(DeskStage desk, Func<TalkStage, Guid, TalkOperator, Task> deed)
    {
        var talks = TalkStage.On(desk.Stage);
        var by = talks.NewOperator("佐藤");
        var (_, ticket) = await talks.NewTalkAsync(by);
        return () => deed(talks, ticket, by);
    }

    private static async Task<Func<Task>> CannedAsync(
        DeskStage desk,
        Func<SiteDriver, Task> deed,
        Func<SiteDriver, Task>? before = null
    )
    {
        var browser = await desk.Desk.NewSignedInAsync(Desk.OperatorRole.Support);
        if (before is not null)
        {
            await before(browser);
        }

        return () => deed(browser);
    }

    private static async Task AddAsync(SiteDriver browser) =>
        await browser.PressAsync(
            await browser.OpenAsync(CannedPage),
            "追加する",
            ("title", $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}"),
            ("text", "少々お待ちください。")
        );

    private static async Task DeleteAsync(SiteDriver browser) =>
        await browser.PressAsync(await browser.OpenAsync(CannedPage), "削除する");
}
