using System.Net;
using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.DeskTests;

public sealed class OperatorTests(DeskStage desk) : IClassFixture<DeskStage>
{
    private const string Operators = "/desk/operators";

    [Fact]
    public async Task Administration_invites_somebody_who_then_signs_up()
    {
        using var admin = await desk.Desk.NewSignedInAsync(OperatorRole.Administration);
        using var newcomer = desk.Stage.NewBrowser();

        var invited = await InviteAsync(admin, "shinjin", "support");
        var link = LinkIn(invited);

        Assert.Equal("オペレーター登録", (await newcomer.OpenAsync(link)).Heading);
        Assert.Contains("shinjin shinjin サポート 登録待ち", invited.Text, StringComparison.Ordinal);
        Assert.Equal(
            "そのログインIDの人はもう登録されています。",
            (await InviteAsync(admin, "Shinjin", "campaigns")).Alert
        );
        Assert.StartsWith(
            "ログインIDは、",
            (await InviteAsync(admin, "x y", "support")).Alert,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_with_the_next_click()
    {
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Support);
        using var browser = await desk.Desk.SignInAsync(who);
        using var admin = await desk.Desk.NewSignedInAsync(OperatorRole.Administration);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/desk/customers")).Status);

        await admin.PressAsync(
            await admin.OpenAsync(AddressOf(who)),
            "役割を保存する",
            ("support", "false"),
            ("campaigns", "true")
        );

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync("/desk/customers")).Status);
        Assert.Contains("役割 配信", (await browser.OpenAsync("/desk/account")).Text, StringComparison.Ordinal);
        Assert.Equal("operator.roles done", (await desk.AuditAsync(who.Id))[^1]);
    }

    [Fact]
    public async Task Who_is_disabled_is_out_with_the_next_click_and_in_again_when_it_is_lifted()
    {
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Support);
        using var browser = await desk.Desk.SignInAsync(who);
        using var admin = await desk.Desk.NewSignedInAsync(OperatorRole.Administration);

        await admin.PressAsync(await admin.OpenAsync(AddressOf(who)), "停止する");

        Assert.Equal("/desk/sign-in", (await browser.OpenAsync("/desk/account")).Address.AbsolutePath);
        Assert.NotEmpty((await desk.Desk.SignInAsync(browser, who)).Alert);
        await admin.PressAsync(await admin.OpenAsync(AddressOf(who)), "停止を解く");
        Assert.Empty((await desk.Desk.SignInAsync(browser, who)).Alert);
        Assert.Equal(
            [
                "operator.disable done",
                "operator.sign-in refused wrong",
                "operator.enable done",
                "operator.sign-in done authenticator",
            ],
            (await desk.AuditAsync(who.Id))[3..]
        );
    }

    [Fact]
    public async Task A_lost_phone_is_replaced_by_a_link_and_opens_nothing_any_more()
    {
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Support);
        using var browser = await desk.Desk.SignInAsync(who);
        using var admin = await desk.Desk.NewSignedInAsync(OperatorRole.Administration);

        var reset = await admin.PressAsync(await admin.OpenAsync(AddressOf(who)), "認証アプリを解除する");

        Assert.Equal("/desk/sign-in", (await browser.OpenAsync("/desk/account")).Address.AbsolutePath);
        Assert.NotEmpty((await desk.Desk.SignInAsync(browser, who)).Alert);
        var recovery = await DeskDriver.SignInAsync(browser, who.Login, DeskDriver.Password, who.RecoveryCodes[0]);
        Assert.NotEmpty(recovery.Alert);
        Assert.Equal("オペレーター登録", (await browser.OpenAsync(LinkIn(reset))).Heading);
    }

    [Fact]
    public async Task Nobody_changes_their_own_account()
    {
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Administration);
        using var admin = await desk.Desk.SignInAsync(who);
        var colleague = await desk.Desk.NewOperatorAsync(OperatorRole.Support);
        var form = (await admin.OpenAsync(AddressOf(colleague))).FormWith("停止する");
        using var content = new FormUrlEncodedContent(form.Values);

        var page = await admin.OnceAsync(HttpMethod.Post, AddressOf(who), content);

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(HttpStatusCode.OK, (await admin.OpenAsync(Operators)).Status);
        Assert.DoesNotContain("operator.disable done", await desk.AuditAsync(who.Id));
    }

    internal static string AddressOf(DeskOperator @operator) => $"{Operators}/{@operator.Id}";

    internal static async Task<WebPage> InviteAsync(SiteDriver admin, string login, string role) =>
        await admin.PressAsync(await admin.OpenAsync(Operators), "登録リンクを作る", ("login", login), (role, "true"));

    private static string LinkIn(WebPage page) =>
        new Uri(
            page.Text.Split(' ').Single(word => word.Contains("/desk/invitation?", StringComparison.Ordinal))
        ).PathAndQuery;
}
