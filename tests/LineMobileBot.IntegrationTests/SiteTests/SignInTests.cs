using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SiteTests;

public sealed class SignInTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string Wrong = "ログインIDかパスワードが違います。もう一度お確かめください。";

    [Fact]
    public async Task Whoever_has_not_signed_in_is_asked_to_and_then_gets_the_page_they_wanted()
    {
        var loginId = await site.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();

        var asked = await browser.OpenAsync("/mypage/sign-out?from=bookmark");
        var page = await browser.PressAsync(asked, "ログイン", ("loginId", loginId), ("password", SiteDriver.Password));

        Assert.Equal("マイページにログイン", asked.Heading);
        Assert.Equal("/mypage/sign-out?from=bookmark", page.Address.PathAndQuery);
        Assert.Contains(loginId, page.Text, StringComparison.Ordinal);
        Assert.Equal(["done password"], await site.AuditAsync(loginId, "sign-in"));
    }

    [Theory]
    [InlineData("https://evil.example/mypage")]
    [InlineData("//evil.example/mypage")]
    [InlineData("/\\evil.example")]
    [InlineData("/mypage\\..\\..\\evil")]
    [InlineData("/mypagelike")]
    [InlineData("/api/plans")]
    [InlineData("javascript:alert(1)")]
    public async Task A_way_back_to_elsewhere_leads_home(string elsewhere)
    {
        var loginId = await site.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();

        var page = await browser.SignInAsync(loginId, returnUrl: elsewhere);

        Assert.Equal("/mypage", page.Address.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task A_wrong_password_and_a_login_id_that_nobody_has_get_the_same_answer()
    {
        var loginId = await site.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();

        var wrong = await browser.SignInAsync(loginId, "not-the-password");
        var nobody = await browser.SignInAsync("nobody-at-all", "not-the-password");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, Wrong), (wrong.Status, wrong.Alert));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, Wrong), (nobody.Status, nobody.Alert));
        Assert.Equal("/mypage/sign-in", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
        Assert.Equal(["refused wrong-password"], await site.AuditAsync(loginId, "sign-in"));
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_login_id_for_a_quarter_of_an_hour_even_to_the_right_one()
    {
        var loginId = await site.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();
        for (var attempt = 1; attempt < 5; attempt++)
        {
            Assert.Equal(Wrong, (await browser.SignInAsync(loginId, "not-the-password")).Alert);
        }

        var fifth = await browser.SignInAsync(loginId, "not-the-password");
        var right = await browser.SignInAsync(loginId);

        Assert.Equal(HttpStatusCode.TooManyRequests, fifth.Status);
        Assert.StartsWith("パスワードの間違いが5回続いたため", fifth.Alert, StringComparison.Ordinal);
        Assert.Equal(fifth.Alert, right.Alert);
        Assert.Equal(
            [.. Enumerable.Repeat("refused wrong-password", 4), "refused locked", "refused locked"],
            await site.AuditAsync(loginId, "sign-in")
        );
    }

    [Fact]
    public async Task A_login_id_that_nobody_has_is_closed_just_the_same()
    {
        using var browser = site.Stage.NewBrowser();
        for (var attempt = 1; attempt < 5; attempt++)
        {
            await browser.SignInAsync("nobody-to-be-locked", "not-the-password");
        }

        var fifth = await browser.SignInAsync("nobody-to-be-locked", "not-the-password");

        Assert.Equal(HttpStatusCode.TooManyRequests, fifth.Status);
        Assert.StartsWith("パスワードの間違いが5回続いたため", fifth.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guesses_at_the_same_moment_count_one_by_one()
    {
        var loginId = await site.NewContractorAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 5)
                .Select(async _ =>
                {
                    using var browser = site.Stage.NewBrowser();
                    await browser.SignInAsync(loginId, "not-the-password");
                })
        );

        using var owner = site.Stage.NewBrowser();
        Assert.StartsWith(
            "パスワードの間違いが5回",
            (await owner.SignInAsync(loginId)).Alert,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_right_password_forgives_the_wrong_ones_before_it()
    {
        var loginId = await site.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();
        for (var round = 0; round < 2; round++)
        {
            for (var attempt = 1; attempt < 5; attempt++)
            {
                await browser.SignInAsync(loginId, "not-the-password");
            }

            using var owner = site.Stage.NewBrowser();
            Assert.Equal("/mypage", (await owner.SignInAsync(loginId)).Address.AbsolutePath);
        }
    }

    [Fact]
    public async Task A_login_id_typed_in_full_width_is_understood()
    {
        var loginId = await site.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();

        var page = await browser.SignInAsync($" {loginId.Replace("site", "ｓｉｔｅ", StringComparison.Ordinal)}　");

        Assert.Equal("/mypage", page.Address.AbsolutePath);
    }

    [Theory]
    [InlineData("", SiteDriver.Password)]
    [InlineData("somebody", "")]
    public async Task A_form_left_open_is_said_so(string loginId, string password)
    {
        using var browser = site.Stage.NewBrowser();

        var page = await browser.SignInAsync(loginId, password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("ログインIDとパスワードの両方を入力してください。", page.Alert);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_refused()
    {
        var loginId = await site.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();
        using var foreign = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["loginId"] = loginId,
                ["password"] = SiteDriver.Password,
            }
        );

        var page = await browser.OnceAsync(HttpMethod.Post, "/mypage/sign-in", foreign);

        Assert.Equal((HttpStatusCode.BadRequest, "もう一度お試しください"), (page.Status, page.Heading));
        Assert.Empty(await site.AuditAsync(loginId, "sign-in"));
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;

        var page = await browser.PressAsync(await browser.OpenAsync("/mypage/sign-out"), "ログアウト");

        Assert.Contains("ログアウトしました。", page.Text, StringComparison.Ordinal);
        Assert.Equal("/mypage/sign-in", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
        Assert.Equal(["done"], await site.AuditAsync(loginId, "sign-out"));
    }

    [Fact]
    public async Task A_page_answers_the_methods_it_knows_and_no_other()
    {
        var (_, browser) = await site.NewSignedInAsync();
        using var _1 = browser;
        var form = (await browser.OpenAsync("/mypage/sign-out")).FormWith("ログアウト");
        using var content = new FormUrlEncodedContent(form.Values);

        var page = await browser.OnceAsync(HttpMethod.Post, "/mypage", content);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, page.Status);
        Assert.DoesNotContain("さんのご契約", page.Text, StringComparison.Ordinal);
    }
}
