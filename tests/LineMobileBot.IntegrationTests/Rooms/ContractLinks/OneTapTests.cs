using System.Net;
using System.Web;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;

namespace LineMobileBot.IntegrationTests.Rooms.ContractLinks;

/// <summary>マイページを開く: through LINE Login into My Page, without a password.</summary>
public sealed class OneTapTests(SiteStage site) : IClassFixture<SiteStage>
{
    private readonly AccountLinkDriver _links = new(site.Stage);

    [Fact]
    public async Task Who_is_linked_is_in_My_Page_without_a_password()
    {
        var (loginId, phone) = await NewLinkedAsync();
        using var browser = site.Stage.NewBrowser();

        var page = await LineLoginDriver.OpenAsync(browser, phone);

        Assert.Equal((HttpStatusCode.OK, "/mypage"), (page.Status, page.Address.AbsolutePath));
        Assert.Contains($"{loginId}さん", page.Text, StringComparison.Ordinal);
        Assert.Contains("done line-login", await site.AuditAsync(loginId, "sign-in"));
    }

    [Fact]
    public async Task The_request_to_LINE_is_bound_by_state_nonce_and_PKCE()
    {
        using var browser = site.Stage.NewBrowser();

        var sent = await browser.OnceAsync(HttpMethod.Get, "/mypage/line-login");

        var query = HttpUtility.ParseQueryString(new Uri(sent.Headers["Location"]).Query);
        Assert.Equal("code", query["response_type"]);
        Assert.Equal("S256", query["code_challenge_method"]);
        Assert.Equal(43, query["code_challenge"]!.Length);
        Assert.Matches("^[A-Za-z0-9_-]{43}$", query["nonce"]!);
        Assert.NotEmpty(query["state"]!);
        Assert.Equal("openid profile", query["scope"]);
        Assert.Equal("normal", query["bot_prompt"]);
        Assert.Null(query["disable_auto_login"]);
        Assert.EndsWith("/mypage/line-login/callback", query["redirect_uri"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_that_was_wanted_comes_after_the_sign_in_and_no_other_site()
    {
        var (_, phone) = await NewLinkedAsync();
        using var browser = site.Stage.NewBrowser();

        var wanted = await LineLoginDriver.OpenAsync(
            browser,
            phone,
            "/mypage/line-login?returnUrl=%2Fmypage%2Fsign-out"
        );
        var elsewhere = await LineLoginDriver.OpenAsync(
            browser,
            phone,
            "/mypage/line-login?returnUrl=https%3A%2F%2Fevil.example%2Fmypage"
        );

        Assert.Equal("/mypage/sign-out", wanted.Address.AbsolutePath);
        Assert.Equal("/mypage", elsewhere.Address.PathAndQuery);
    }

    [Fact]
    public async Task A_LINE_that_is_not_linked_opens_nothing_and_is_told_how_to_link()
    {
        var phone = await _links.NewFriendAsync();
        using var browser = site.Stage.NewBrowser();

        var page = await LineLoginDriver.OpenAsync(browser, phone);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("このLINEは、どのログインIDとも連携されていません。", page.Alert);
        Assert.Contains("契約者連携（マイページ）", page.Text, StringComparison.Ordinal);
        Assert.Equal("/mypage/sign-in", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_LINE_whose_link_has_ended_opens_nothing_any_more()
    {
        var (_, phone) = await NewLinkedAsync();
        await AccountLinkDriver.UnlinkAsync(phone);
        using var browser = site.Stage.NewBrowser();

        var page = await LineLoginDriver.OpenAsync(browser, phone);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task With_several_login_ids_the_person_chooses_which_My_Page_to_open()
    {
        var (first, phone) = await NewLinkedAsync();
        var second = await _links.NewContractorAsync();
        await _links.LinkAnotherAsync(phone, second);
        using var browser = site.Stage.NewBrowser();

        var chooser = await LineLoginDriver.OpenAsync(browser, phone);
        var page = await browser.PressAsync(
            chooser,
            $"{second}さま（{second}）",
            ("contractor", (await _links.ContractorIdAsync(second)).ToString())
        );

        Assert.Contains(first, chooser.Text, StringComparison.Ordinal);
        Assert.Equal("/mypage", page.Address.AbsolutePath);
        Assert.Contains($"{second}さん", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_chooses_a_contract_that_is_not_linked_to_them()
    {
        var (_, phone) = await NewLinkedAsync();
        await _links.LinkAnotherAsync(phone, await _links.NewContractorAsync());
        var stranger = await _links.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();
        var chooser = await LineLoginDriver.OpenAsync(browser, phone);

        var page = await browser.PressAsync(
            chooser,
            chooser.Forms[0].Buttons[0],
            ("contractor", (await _links.ContractorIdAsync(stranger)).ToString())
        );

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal(["refused not-linked"], await site.AuditAsync(stranger, "line-login"));
        Assert.Equal("/mypage/sign-in", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Who_is_no_friend_of_the_account_any_more_hears_how_to_add_it_and_gets_in()
    {
        var (loginId, phone) = await NewLinkedAsync();
        await phone.BlockAsync();
        using var browser = site.Stage.NewBrowser();

        var asked = await LineLoginDriver.OpenAsync(browser, phone);
        var page = await browser.PressAsync(
            asked,
            $"{loginId}さま（{loginId}）",
            ("contractor", (await _links.ContractorIdAsync(loginId)).ToString())
        );

        Assert.StartsWith("https://line.me/R/ti/p/", asked.LinkTo("友だちに追加する"), StringComparison.Ordinal);
        Assert.Equal("/mypage", page.Address.AbsolutePath);
    }

    [Fact]
    public async Task Who_turns_back_at_LINE_is_not_signed_in_and_told_so()
    {
        var (_, phone) = await NewLinkedAsync();
        using var browser = site.Stage.NewBrowser();

        var page = await LineLoginDriver.RefuseAsync(browser, phone);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("キャンセル", page.Alert, StringComparison.Ordinal);
        Assert.Equal("/mypage/sign-in", page.LinkTo("ログインIDとパスワード"));
    }

    [Fact]
    public async Task When_auto_login_comes_back_to_another_browser_the_person_is_asked_once_and_gets_in()
    {
        var (_, phone) = await NewLinkedAsync();
        using var first = site.Stage.NewBrowser();
        using var second = site.Stage.NewBrowser();
        var lost = await LineLoginDriver.CallbackAsync(first, phone);

        var again = await second.OnceAsync(HttpMethod.Get, lost.PathAndQuery);
        var page = await LineLoginDriver.GoOnAsync(second, await second.OpenAsync(again.Headers["Location"]), phone);

        Assert.Contains("disable_auto_login=true", again.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal("/mypage", page.Address.AbsolutePath);
    }

    [Fact]
    public async Task A_second_loss_ends_on_a_page_with_the_way_by_password()
    {
        var (_, phone) = await NewLinkedAsync();
        using var first = site.Stage.NewBrowser();
        using var second = site.Stage.NewBrowser();
        using var third = site.Stage.NewBrowser();
        var again = await second.OnceAsync(
            HttpMethod.Get,
            (await LineLoginDriver.CallbackAsync(first, phone)).PathAndQuery
        );
        var lost = await LineLoginDriver.CallbackAsync(second, phone, again.Headers["Location"]);

        var page = await third.OpenAsync(lost.PathAndQuery);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("/mypage/line-login/failed?why=State", page.Address.PathAndQuery);
        Assert.Equal("/mypage/sign-in", page.LinkTo("ログインIDとパスワード"));
    }

    private async Task<(string LoginId, PhoneDriver Phone)> NewLinkedAsync()
    {
        var (loginId, phone) = (await _links.NewContractorAsync(), await _links.NewFriendAsync());
        await _links.LinkAsync(phone, loginId);
        return (loginId, phone);
    }
}
