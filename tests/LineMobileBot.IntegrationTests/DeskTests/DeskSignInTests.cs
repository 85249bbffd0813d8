using System.Net;
using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.DeskTests;

public sealed class DeskSignInTests(DeskStage desk) : IClassFixture<DeskStage>
{
    private const string Wrong =
        "ログインID、パスワード、認証コードのどれかが違います。一度使った認証コードは使えないので、次の数字を待ってください。";

    [Fact]
    public async Task Whoever_has_not_signed_in_is_asked_to_and_then_gets_the_page_they_wanted()
    {
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Support);
        using var browser = desk.Stage.NewBrowser();

        var asked = await browser.OpenAsync("/desk/account?from=bookmark");
        var page = await browser.PressAsync(
            asked,
            "ログイン",
            ("login", who.Login),
            ("password", DeskDriver.Password),
            ("code", desk.Desk.NextCode(who))
        );

        Assert.Equal("デスクにログイン", asked.Heading);
        Assert.Equal("/desk/account?from=bookmark", page.Address.PathAndQuery);
        Assert.Contains(who.Name, page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["operator.invite done", "operator.sign-up done", "operator.sign-in done authenticator"],
            await desk.AuditAsync(who.Id)
        );
    }

    [Fact]
    public async Task A_wrong_password_a_wrong_code_and_a_login_that_nobody_has_get_the_same_answer()
    {
        var who = await desk.Desk.NewOperatorAsync();
        using var browser = desk.Stage.NewBrowser();

        WebPage[] pages =
        [
            await DeskDriver.SignInAsync(browser, who.Login, "not-the-password", desk.Desk.NextCode(who)),
            await DeskDriver.SignInAsync(browser, who.Login, DeskDriver.Password, "000000"),
            await DeskDriver.SignInAsync(browser, "nobody-at-all", DeskDriver.Password, "000000"),
        ];

        Assert.All(pages, page => Assert.Equal((HttpStatusCode.UnprocessableEntity, Wrong), (page.Status, page.Alert)));
        Assert.Equal(
            ["operator.sign-in refused wrong", "operator.sign-in refused wrong"],
            (await desk.AuditAsync(who.Id)).Skip(2)
        );
    }

    [Fact]
    public async Task A_code_signs_in_once()
    {
        var who = await desk.Desk.NewOperatorAsync();
        using var first = desk.Stage.NewBrowser();
        using var second = desk.Stage.NewBrowser();
        var code = desk.Desk.NextCode(who);

        var once = await DeskDriver.SignInAsync(first, who.Login, DeskDriver.Password, code);
        var twice = await DeskDriver.SignInAsync(second, who.Login, DeskDriver.Password, code);

        Assert.Equal("/desk/status", once.Address.AbsolutePath);
        Assert.Equal(Wrong, twice.Alert);
    }

    [Fact]
    public async Task Of_two_tries_with_one_code_at_the_same_moment_one_gets_in()
    {
        var who = await desk.Desk.NewOperatorAsync();
        var code = desk.Desk.NextCode(who);

        var pages = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ =>
                {
                    using var browser = desk.Stage.NewBrowser();
                    return await DeskDriver.SignInAsync(browser, who.Login, DeskDriver.Password, code);
                })
        );

        Assert.Single(pages, page => page.Alert.Length == 0);
    }

    [Fact]
    public async Task Who_knows_the_password_cannot_try_out_codes()
    {
        var who = await desk.Desk.NewOperatorAsync();
        using var browser = desk.Stage.NewBrowser();
        for (var attempt = 1; attempt < 5; attempt++)
        {
            await DeskDriver.SignInAsync(browser, who.Login, DeskDriver.Password, "000000");
        }

        var fifth = await DeskDriver.SignInAsync(browser, who.Login, DeskDriver.Password, "000000");
        var right = await desk.Desk.SignInAsync(browser, who);

        Assert.Equal(HttpStatusCode.TooManyRequests, fifth.Status);
        Assert.StartsWith("間違いが5回続いたため", fifth.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, right.Status);
        Assert.Equal(
            [
                .. Enumerable.Repeat("operator.sign-in refused wrong", 4),
                .. Enumerable.Repeat("operator.sign-in refused locked", 2),
            ],
            (await desk.AuditAsync(who.Id)).Skip(2)
        );
    }

    [Fact]
    public async Task A_login_that_nobody_has_is_closed_just_the_same()
    {
        using var browser = desk.Stage.NewBrowser();
        for (var attempt = 1; attempt < 5; attempt++)
        {
            await DeskDriver.SignInAsync(browser, "nobody-to-lock", "x", "000000");
        }

        var fifth = await DeskDriver.SignInAsync(browser, "nobody-to-lock", "x", "000000");

        Assert.Equal(HttpStatusCode.TooManyRequests, fifth.Status);
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once_and_new_ones_take_the_place_of_the_rest()
    {
        var who = await desk.Desk.NewOperatorAsync();
        using var browser = desk.Stage.NewBrowser();
        using var other = desk.Stage.NewBrowser();
        var (used, left) = (who.RecoveryCodes[0], who.RecoveryCodes[1]);

        await DeskDriver.SignInAsync(browser, who.Login, DeskDriver.Password, $"{used[..5]}-{used[5..]}");
        var account = await browser.OpenAsync("/desk/account");
        var again = await DeskDriver.SignInAsync(other, who.Login, DeskDriver.Password, used);
        await browser.PressAsync(account, "リカバリーコードを作り直す");
        var old = await DeskDriver.SignInAsync(other, who.Login, DeskDriver.Password, left);

        Assert.Contains("残りのリカバリーコード 9個", account.Text, StringComparison.Ordinal);
        Assert.Equal((Wrong, Wrong), (again.Alert, old.Alert));
        Assert.Equal(
            [
                "operator.sign-in done recovery-code",
                "operator.sign-in refused wrong",
                "operator.recovery-codes done",
                "operator.sign-in refused wrong",
            ],
            (await desk.AuditAsync(who.Id)).Skip(2)
        );
    }

    [Theory]
    [InlineData("https://evil.example/desk")]
    [InlineData("//evil.example/desk")]
    [InlineData("/desk\\..\\evil")]
    [InlineData("/mypage")]
    public async Task A_way_back_to_elsewhere_leads_to_the_desk(string elsewhere)
    {
        var who = await desk.Desk.NewOperatorAsync();
        using var browser = desk.Stage.NewBrowser();

        var asked = await browser.OpenAsync($"/desk/sign-in?returnUrl={Uri.EscapeDataString(elsewhere)}");
        var page = await browser.PressAsync(
            asked,
            "ログイン",
            ("login", who.Login),
            ("password", DeskDriver.Password),
            ("code", desk.Desk.NextCode(who))
        );

        Assert.Equal("/desk/status", page.Address.AbsolutePath);
    }

    [Fact]
    public async Task Half_an_hour_of_nothing_ends_the_session_and_so_do_twelve_hours_of_work()
    {
        using var idle = await desk.Desk.NewSignedInAsync();
        desk.Stage.Clock.MoveForward(TimeSpan.FromMinutes(31));
        Assert.Equal("/desk/sign-in", (await idle.OpenAsync("/desk/account")).Address.AbsolutePath);

        using var busy = await desk.Desk.NewSignedInAsync();
        for (var minutes = 20; minutes < 12 * 60; minutes += 20)
        {
            desk.Stage.Clock.MoveForward(TimeSpan.FromMinutes(20));
            Assert.Equal("/desk/account", (await busy.OpenAsync("/desk/account")).Address.AbsolutePath);
        }

        desk.Stage.Clock.MoveForward(TimeSpan.FromMinutes(20));
        Assert.Equal("/desk/sign-in", (await busy.OpenAsync("/desk/account")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        var who = await desk.Desk.NewOperatorAsync();
        using var browser = await desk.Desk.SignInAsync(who);

        var page = await browser.PressAsync(await browser.OpenAsync("/desk/account"), "ログアウト");

        Assert.Contains("ログアウトしました。", page.Text, StringComparison.Ordinal);
        Assert.Equal("/desk/sign-in", (await browser.OpenAsync("/desk/account")).Address.AbsolutePath);
        Assert.Equal("operator.sign-out done", (await desk.AuditAsync(who.Id))[^1]);
    }

    [Fact]
    public async Task A_browser_may_hold_a_contractor_and_an_operator_who_know_nothing_of_each_other()
    {
        await desk.Stage.BackOffice.NewContractorAsync("both-in-one", "household-of-both", SiteDriver.Password);
        var who = await desk.Desk.NewOperatorAsync();
        using var browser = await desk.Desk.SignInAsync(who);

        Assert.Equal("/mypage/sign-in", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
        await browser.SignInAsync("both-in-one");

        Assert.Equal("/mypage", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
        Assert.Equal("/desk/account", (await browser.OpenAsync("/desk/account")).Address.AbsolutePath);
    }
}
