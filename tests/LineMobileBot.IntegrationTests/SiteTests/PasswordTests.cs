using System.Net;
using System.Text.Json;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SiteTests;

public sealed class PasswordTests(SiteStage site) : IClassFixture<SiteStage>
{
    [Fact]
    public async Task A_password_that_the_carrier_gives_anew_ends_all_sign_ins()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;

        await GiveAsync(loginId, "atarashii-2026");

        Assert.Equal("/mypage/sign-in", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
        Assert.Equal("/mypage", (await browser.SignInAsync(loginId, "atarashii-2026")).Address.AbsolutePath);
        Assert.Equal(["done", "done"], await site.AuditAsync(loginId, "password.initial"));
    }

    [Fact]
    public async Task The_same_initial_password_again_changes_nothing()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;

        await GiveAsync(loginId, SiteDriver.Password);

        Assert.Equal("/mypage", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
        Assert.Equal(["done"], await site.AuditAsync(loginId, "password.initial"));
    }

    [Fact]
    public async Task A_contractor_changed_without_a_password_keeps_theirs()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;

        await site.Stage.BackOffice.NewContractorAsync(loginId, $"household-of-{loginId}");

        Assert.Equal("/mypage", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("short-1")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("weak-contractor")]
    public async Task An_initial_password_that_is_no_good_is_refused_with_all_the_rest(string password)
    {
        using var answer = await site.Stage.BackOffice.CallAsync(
            HttpMethod.Put,
            "/api/contractors/weak-contractor",
            Body("weak-contractor", password)
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("invalid-initial-password", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var lines = await site.Stage.BackOffice.CallAsync(
            HttpMethod.Post,
            "/api/contractors/weak-contractor/lines",
            new { }
        );
        Assert.NotEqual(HttpStatusCode.Created, lines.StatusCode);
    }

    [Fact]
    public async Task A_contractor_without_a_password_cannot_sign_in_and_is_not_told_why()
    {
        await site.Stage.BackOffice.NewContractorAsync("without-password", "household-without-password");
        using var browser = site.Stage.NewBrowser();

        var page = await browser.SignInAsync("without-password", "anything-at-all");

        Assert.Equal("ログインIDかパスワードが違います。もう一度お確かめください。", page.Alert);
    }

    private Task<JsonElement> GiveAsync(string loginId, string password) =>
        site.Stage.BackOffice.SendAsync(HttpMethod.Put, $"/api/contractors/{loginId}", Body(loginId, password));

    private static object Body(string loginId, string password) =>
        new
        {
            name = loginId,
            email = $"{loginId}@example.com",
            initialPassword = password,
        };
}
