using System.Net;
using System.Web;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;

namespace LineMobileBot.IntegrationTests.Rooms.ContractLinks;

/// <summary>What can come back from LINE, or from somebody in its name, and must sign nobody in.</summary>
public sealed class OneTapRefusalTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string Callback = "/mypage/line-login/callback";
    private readonly AccountLinkDriver _links = new(site.Stage);

    [Theory]
    [InlineData(Callback)]
    [InlineData(Callback + "?code=abc")]
    [InlineData(Callback + "?code=abc&state=")]
    [InlineData(Callback + "?code=abc&state=never-sealed-by-us")]
    [InlineData(Callback + "?code=abc&state=%00")]
    [InlineData(Callback + "?error=ACCESS_DENIED")]
    public async Task A_state_that_is_none_of_ours_signs_nobody_in(string address)
    {
        using var browser = site.Stage.NewBrowser();
        var before = await AuditedAsync("State");

        var page = await browser.OpenAsync(address);

        await AssertRefusedAsync(page, HttpStatusCode.BadRequest, "State", "安全のため、ログインしていません");
        Assert.Equal(before + 1, await AuditedAsync("State"));
    }

    [Theory]
    [InlineData("access_denied")]
    [InlineData("ACCESS_DENIED")]
    public async Task A_no_is_a_no_however_it_is_spelt(string error)
    {
        var phone = await NewLinkedAsync();
        using var browser = site.Stage.NewBrowser();
        var state = HttpUtility.ParseQueryString((await LineLoginDriver.CallbackAsync(browser, phone)).Query)["state"];

        var page = await browser.OpenAsync($"{Callback}?error={error}&state={state}");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("/mypage/line-login/failed?why=Denied", page.Address.PathAndQuery);
    }

    [Fact]
    public async Task A_callback_that_was_used_asks_at_LINE_again_and_signs_nobody_in_by_itself()
    {
        var phone = await NewLinkedAsync();
        using var browser = site.Stage.NewBrowser();
        var callback = await LineLoginDriver.CallbackAsync(browser, phone);
        await browser.OpenAsync(callback.PathAndQuery);
        var before = await AuditedAsync("State");

        var again = await browser.OnceAsync(HttpMethod.Get, callback.PathAndQuery);

        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Contains("disable_auto_login=true", again.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(before + 1, await AuditedAsync("State"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("never-issued-by-LINE")]
    public async Task A_code_that_is_none_of_LINEs_signs_nobody_in(string code)
    {
        var phone = await NewLinkedAsync();
        using var browser = site.Stage.NewBrowser();
        var callback = await LineLoginDriver.CallbackAsync(browser, phone);

        var page = await browser.OpenAsync(WithCode(callback, code));

        await AssertRefusedAsync(page, HttpStatusCode.BadRequest, "Code", "もう使われています");
        await AssertNobodyIsInAsync(browser);
    }

    [Fact]
    public async Task A_code_of_another_sign_in_signs_nobody_in()
    {
        var (victim, attacker) = (await NewLinkedAsync(), await NewLinkedAsync());
        using var victims = site.Stage.NewBrowser();
        using var attackers = site.Stage.NewBrowser();
        var stolen = HttpUtility.ParseQueryString((await LineLoginDriver.CallbackAsync(victims, victim)).Query)[
            "code"
        ]!;
        var own = await LineLoginDriver.CallbackAsync(attackers, attacker);

        var page = await attackers.OpenAsync(WithCode(own, stolen));

        await AssertRefusedAsync(page, HttpStatusCode.BadRequest, "Code", "もう使われています");
        await AssertNobodyIsInAsync(attackers);
    }

    [Fact]
    public async Task An_attackers_callback_does_not_sign_the_victim_in_as_the_attacker()
    {
        var attacker = await NewLinkedAsync();
        using var attackers = site.Stage.NewBrowser();
        using var victims = site.Stage.NewBrowser();
        var callback = await LineLoginDriver.CallbackAsync(attackers, attacker);

        await victims.OpenAsync(callback.PathAndQuery);

        await AssertNobodyIsInAsync(victims);
    }

    [Fact]
    public async Task When_LINE_is_not_well_the_page_says_so_and_shows_the_way_by_password()
    {
        var phone = await NewLinkedAsync();
        using var browser = site.Stage.NewBrowser();
        var callback = await LineLoginDriver.CallbackAsync(browser, phone);
        await site.Stage.FaultsAsync(new { api = new { loginToken = new { serverError = 1.0, times = 1 } } });

        var page = await browser.OpenAsync(callback.PathAndQuery);

        await AssertRefusedAsync(page, HttpStatusCode.ServiceUnavailable, "Unavailable", "いまLINEにつながりません");
        await AssertNobodyIsInAsync(browser);
    }

    [Theory]
    [InlineData("loginFriendship")]
    [InlineData("loginRevoke")]
    public async Task What_LINE_does_not_answer_beside_the_sign_in_keeps_nobody_out(string call)
    {
        var phone = await NewLinkedAsync();
        using var browser = site.Stage.NewBrowser();
        await site.Stage.FaultsAsync(
            new
            {
                api = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    [call] = new { serverError = 1.0, times = 1 },
                },
            }
        );

        var page = await LineLoginDriver.OpenAsync(browser, phone);

        Assert.Equal("/mypage", page.Address.AbsolutePath);
    }

    [Fact]
    public async Task The_access_token_is_ended_as_soon_as_it_has_served()
    {
        var phone = await NewLinkedAsync();
        using var browser = site.Stage.NewBrowser();
        await LineLoginDriver.OpenAsync(browser, phone);

        var calls = await site.Stage.Simulator.GetStringAsync(new Uri("/control/requests?limit=50", UriKind.Relative));

        Assert.Contains("/oauth2/v2.1/revoke", calls, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mypage/line-login/failed?why=nonsense")]
    [InlineData("/mypage/line-login/failed?why=99")]
    public async Task An_invented_failure_is_a_bad_request(string address)
    {
        using var browser = site.Stage.NewBrowser();

        var page = await browser.OpenAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotEmpty(page.Alert);
    }

    [Fact]
    public async Task Whom_LINE_has_not_vouched_for_is_sent_to_the_password()
    {
        using var browser = site.Stage.NewBrowser();

        var page = await browser.OpenAsync("/mypage/line-login/enter?returnUrl=/mypage/security");

        Assert.Equal("/mypage/sign-in?returnUrl=%2Fmypage%2Fsecurity", page.Address.PathAndQuery);
    }

    private async Task<PhoneDriver> NewLinkedAsync()
    {
        var phone = await _links.NewFriendAsync();
        await _links.LinkAsync(phone, await _links.NewContractorAsync());
        return phone;
    }

    private static string WithCode(Uri callback, string code)
    {
        var query = HttpUtility.ParseQueryString(callback.Query);
        query["code"] = code;
        return $"{callback.AbsolutePath}?{query}";
    }

    private async Task<long> AuditedAsync(string reason) =>
        await _links.AuditedAsync("line-login", contractorId: null, reason);

    private async Task AssertRefusedAsync(WebPage page, HttpStatusCode status, string why, string sentence)
    {
        Assert.Equal(status, page.Status);
        Assert.Equal($"/mypage/line-login/failed?why={why}", page.Address.PathAndQuery);
        Assert.Contains(sentence, page.Alert, StringComparison.Ordinal);
        Assert.Equal("/mypage/sign-in", page.LinkTo("ログインIDとパスワード"));
        if (status == HttpStatusCode.BadRequest)
        {
            Assert.NotEqual(0, await AuditedAsync(why));
        }
    }

    private static async Task AssertNobodyIsInAsync(SiteDriver browser) =>
        Assert.Equal("/mypage/sign-in", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
}
