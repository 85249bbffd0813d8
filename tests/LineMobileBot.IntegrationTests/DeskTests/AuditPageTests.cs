using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.DeskTests;

public sealed class AuditPageTests(DeskStage desk) : IClassFixture<DeskStage>
{
    [Fact]
    public async Task Lines_are_found_by_who_what_whom_and_how_it_ended()
    {
        var who = await desk.Desk.NewOperatorAsync();
        var colleague = await desk.Desk.NewOperatorAsync();
        using var refused = desk.Stage.NewBrowser();
        await DeskDriver.SignInAsync(refused, who.Login, "not-the-password", "000000");
        using var browser = await desk.Desk.SignInAsync(who);
        using var admin = await desk.Desk.NewSignedInAsync(OperatorRole.Administration);

        Assert.Equal(["operator.sign-up", "operator.sign-in"], await ActionsAsync(admin, $"?actor={who.Login}"));
        Assert.Equal(["operator.sign-in"], await ActionsAsync(admin, $"?actor={who.Id}&deed=operator.sign-in"));
        Assert.Equal(["operator.invite", "operator.sign-in"], await ActionsAsync(admin, $"?about={who.Id}"));
        Assert.Equal(["operator.sign-in"], await ActionsAsync(admin, $"?about={who.Id}&outcome=2"));
        Assert.Equal(["operator.sign-up"], await ActionsAsync(admin, $"?actor={colleague.Login}"));
        Assert.Empty(await ActionsAsync(admin, $"?actor={who.Login}&until=2000-01-01"));
        Assert.Empty(await ActionsAsync(admin, $"?actor={who.Login}&from=2999-01-01"));
    }

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended()
    {
        var who = await desk.Desk.NewOperatorAsync();
        using var browser = await desk.Desk.SignInAsync(who);
        for (var times = 0; times < 60; times++)
        {
            await browser.PressAsync(await browser.OpenAsync("/desk/account"), "リカバリーコードを作り直す");
        }

        using var admin = await desk.Desk.NewSignedInAsync(OperatorRole.Administration);
        var first = await admin.OpenAsync($"/desk/audit?actor={who.Login}");
        var second = await admin.OpenAsync(first.LinkTo("もっと前の記録"));

        Assert.Equal((50, 12), (ActionsIn(first).Count, ActionsIn(second).Count));
        Assert.DoesNotContain("もっと前の記録", second.Text, StringComparison.Ordinal);
    }

    /// <summary>Oldest first.</summary>
    private static async Task<List<string>> ActionsAsync(SiteDriver admin, string query) =>
        ActionsIn(await admin.OpenAsync($"/desk/audit{query}"));

    private static List<string> ActionsIn(WebPage page) =>
        [
            .. page
                .Html.Split("<td>")
                .Select(cell => cell.Split('<')[0].Trim())
                .Where(cell => cell.StartsWith("operator.", StringComparison.Ordinal))
                .Reverse(),
        ];
}
