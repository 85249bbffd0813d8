using System.Net;

namespace LineMobileBot.IntegrationTests.SiteTests;

/// <summary>Whoever has signed in still finds their way from a page that went wrong.</summary>
public sealed class ErrorPageTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string Navigation = "class=\"page-nav\"";

    [Theory]
    [InlineData("/mypage/no-such-page")]
    [InlineData("/mypage/top-up/00000000-0000-0000-0000-000000000000")]
    public async Task An_error_page_keeps_the_navigation_of_who_has_signed_in(string address)
    {
        var (_, browser) = await site.NewSignedInAsync();
        using var _1 = browser;

        var page = await browser.OpenAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(Navigation, page.Html, StringComparison.Ordinal);
        Assert.Equal("/mypage/security", page.LinkTo("セキュリティ"));
    }

    [Fact]
    public async Task Nobody_else_sees_one()
    {
        using var stranger = site.Stage.NewBrowser();
        var (_, browser) = await site.NewSignedInAsync();
        using var _1 = browser;
        await browser.PressAsync(await browser.OpenAsync("/mypage/sign-out"), "ログアウト");

        foreach (var visitor in new[] { stranger, browser })
        {
            var page = await visitor.OpenAsync("/mypage/no-such-page");

            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.DoesNotContain(Navigation, page.Html, StringComparison.Ordinal);
        }
    }
}
