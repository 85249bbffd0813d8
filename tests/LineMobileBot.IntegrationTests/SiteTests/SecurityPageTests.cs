using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SiteTests;

public sealed class SecurityPageTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string NewPassword = "atarashii-mon-2026";

    [Fact]
    public async Task A_changed_password_keeps_this_browser_in_and_throws_the_others_out()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var here = browser;
        using var elsewhere = site.Stage.NewBrowser();
        await elsewhere.SignInAsync(loginId);

        var page = await ChangeAsync(here, SiteDriver.Password, NewPassword);

        Assert.Contains("パスワードを変更しました。", page.Text, StringComparison.Ordinal);
        Assert.Equal("/mypage", (await here.OpenAsync("/mypage")).Address.AbsolutePath);
        Assert.Equal("/mypage/sign-in", (await elsewhere.OpenAsync("/mypage")).Address.AbsolutePath);
        Assert.Equal("/mypage", (await elsewhere.SignInAsync(loginId, NewPassword)).Address.AbsolutePath);
        Assert.Equal(["done"], await site.AuditAsync(loginId, "password.change"));
    }

    [Theory]
    [InlineData("not-the-password", NewPassword, "いまのパスワードが違います。もう一度お確かめください。")]
    [InlineData(SiteDriver.Password, "short-1", "新しいパスワードは8文字以上にしてください。")]
    [InlineData(SiteDriver.Password, "aaaaaaaaaa", "同じ文字の繰り返しは、新しいパスワードにできません。")]
    [InlineData(SiteDriver.Password, SiteDriver.Password, "いまと同じパスワードです。別のものにしてください。")]
    public async Task A_change_that_cannot_be_is_told_and_nothing_changes(string present, string wished, string alert)
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;

        var page = await ChangeAsync(browser, present, wished);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, alert), (page.Status, page.Alert));
        using var elsewhere = site.Stage.NewBrowser();
        Assert.Equal("/mypage", (await elsewhere.SignInAsync(loginId)).Address.AbsolutePath);
    }

    [Fact]
    public async Task Guessing_the_present_password_closes_the_login_id_as_signing_in_does()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;
        for (var attempt = 1; attempt < 5; attempt++)
        {
            await ChangeAsync(browser, "not-the-password", NewPassword);
        }

        var fifth = await ChangeAsync(browser, "not-the-password", NewPassword);

        Assert.Equal(HttpStatusCode.TooManyRequests, fifth.Status);
        Assert.StartsWith("パスワードの間違いが5回続いたため", fifth.Alert, StringComparison.Ordinal);
        Assert.Contains("refused locked", await site.AuditAsync(loginId, "password.change"));
    }

    [Fact]
    public async Task The_history_tells_of_every_sign_in_and_of_every_try()
    {
        var loginId = await site.NewContractorAsync();
        using var thief = site.Stage.NewBrowser("Mozilla/5.0 (Windows NT 10.0) Chrome/141.0 Safari/537.36");
        await thief.SignInAsync(loginId, "not-the-password");
        using var browser = site.Stage.NewBrowser();
        await browser.SignInAsync(loginId);
        await thief.SignInAsync(loginId);

        var page = await browser.OpenAsync("/mypage/security");

        Assert.Contains("パスワード間違い Windows Chrome（localhost）", page.Text, StringComparison.Ordinal);
        Assert.Contains("パスワードでログイン iPhone Safari（localhost）", page.Text, StringComparison.Ordinal);
        Assert.Contains("パスワードでログイン（いつもと違う場所） Windows Chrome", page.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
    }

    private static async Task<WebPage> ChangeAsync(SiteDriver browser, string present, string wished) =>
        await browser.PressAsync(
            await browser.OpenAsync("/mypage/security"),
            "パスワードを変更する",
            ("presentPassword", present),
            ("newPassword", wished),
            ("newPasswordAgain", wished)
        );
}
