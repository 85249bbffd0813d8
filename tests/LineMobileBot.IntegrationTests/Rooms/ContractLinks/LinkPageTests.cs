using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;

namespace LineMobileBot.IntegrationTests.Rooms.ContractLinks;

/// <summary>From the card in the chat over the sign-in and LINE's own dialog back to the chat.</summary>
public sealed class LinkPageTests(SiteStage site) : IClassFixture<SiteStage>
{
    private readonly AccountLinkDriver _links = new(site.Stage);

    [Fact]
    public async Task The_page_says_what_linking_gives_that_it_can_be_undone_and_that_it_knows_nobodys_LINE()
    {
        var token = await AccountLinkDriver.LinkTokenAsync(await _links.NewFriendAsync());
        using var browser = site.Stage.NewBrowser();

        var page = await browser.OpenAsync(AccountLinkDriver.PageOf(token));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("契約者連携", page.Heading);
        Assert.Contains("LINEポイント", page.Text, StringComparison.Ordinal);
        Assert.Contains("いつでも解除できます", page.Text, StringComparison.Ordinal);
        Assert.Contains("まだ確かめられていません", page.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Who_signs_in_and_agrees_at_LINE_is_linked_and_told_so_in_the_chat()
    {
        var (loginId, phone) = (await _links.NewContractorAsync(), await _links.NewFriendAsync());
        using var browser = site.Stage.NewBrowser();

        var asked = await AccountLinkDriver.SignInAsync(
            browser,
            await AccountLinkDriver.LinkTokenAsync(phone),
            loginId
        );
        await AccountLinkDriver.AgreeAsync(browser, asked, phone);

        await phone.ReadsAsync("契約者連携が完了しました");
        Assert.Equal(phone.UserId, await _links.LineOfAsync(loginId));
    }

    [Fact]
    public async Task The_password_opens_the_link_and_nothing_else()
    {
        var (loginId, phone) = (await _links.NewContractorAsync(), await _links.NewFriendAsync());
        using var browser = site.Stage.NewBrowser();

        await AccountLinkDriver.SignInAsync(browser, await AccountLinkDriver.LinkTokenAsync(phone), loginId);

        Assert.Equal("/mypage/sign-in", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Who_has_signed_in_to_My_Page_types_the_password_all_the_same()
    {
        var loginId = await _links.NewContractorAsync();
        var token = await AccountLinkDriver.LinkTokenAsync(await _links.NewFriendAsync());
        using var browser = site.Stage.NewBrowser();
        await browser.SignInAsync(loginId);

        var page = await browser.OpenAsync(AccountLinkDriver.PageOf(token));
        var refused = await browser.PressAsync(page, "ログインして連携する", ("loginId", loginId), ("password", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("ログインIDとパスワードの両方を入力してください。", refused.Alert);
    }

    [Fact]
    public async Task The_nonce_is_random_and_kept_only_as_a_hash()
    {
        var (loginId, phone) = (await _links.NewContractorAsync(), await _links.NewFriendAsync());
        using var browser = site.Stage.NewBrowser();
        var token = await AccountLinkDriver.LinkTokenAsync(phone);

        var first = AccountLinkDriver.NonceOf(await AccountLinkDriver.SignInAsync(browser, token, loginId));
        var second = AccountLinkDriver.NonceOf(await AccountLinkDriver.SignInAsync(browser, token, loginId));

        Assert.NotEqual(first, second);
        Assert.Matches("^[A-Za-z0-9_-]{22,255}$", first);
        await using var find = site.Stage.Database.DataSource.CreateCommand(
            "select count(*) from link_nonces n where n::text like '%' || $1 || '%'"
        );
        find.Parameters.AddWithValue(first);
        Assert.Equal(0L, await find.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_wrong_password_makes_no_nonce_and_five_close_the_login_id()
    {
        var (loginId, phone) = (await _links.NewContractorAsync(), await _links.NewFriendAsync());
        var token = await AccountLinkDriver.LinkTokenAsync(phone);
        using var browser = site.Stage.NewBrowser();

        for (var wrong = 0; wrong < 4; wrong++)
        {
            var page = await AccountLinkDriver.SignInAsync(browser, token, loginId, "not-the-password");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("パスワードが違います", page.Alert, StringComparison.Ordinal);
        }

        var fifth = await AccountLinkDriver.SignInAsync(browser, token, loginId, "not-the-password");
        var right = await AccountLinkDriver.SignInAsync(browser, token, loginId);

        Assert.Equal(HttpStatusCode.TooManyRequests, fifth.Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, right.Status);
        Assert.Equal("/mypage/link", right.Address.AbsolutePath);
        Assert.Equal(0L, await CountNoncesAsync(loginId));
    }

    [Theory]
    [InlineData("/mypage/link", "missing-link-token")]
    [InlineData("/mypage/link?linkToken=", "missing-link-token")]
    [InlineData("/mypage/link?linkToken=%3Cscript%3E", "garbled-link-token")]
    [InlineData("/mypage/link?linkToken=%00", "garbled-link-token")]
    [InlineData("/mypage/link?linkToken=NMZTNuVrPTqlr2IF8Bnymkb7rXfYv5EY", "foreign-link-token")]
    public async Task A_link_token_that_is_none_of_ours_is_sent_away(string address, string reason)
    {
        using var browser = site.Stage.NewBrowser();

        var page = await browser.OpenAsync(address);

        await AssertSentAwayAsync(page, HttpStatusCode.BadRequest, "このリンクでは連携できません", reason);
    }

    [Fact]
    public async Task A_link_token_that_is_far_too_long_is_sent_away()
    {
        using var browser = site.Stage.NewBrowser();

        var page = await browser.OpenAsync(AccountLinkDriver.PageOf(new string('a', 2_000)));

        await AssertSentAwayAsync(
            page,
            HttpStatusCode.BadRequest,
            "このリンクでは連携できません",
            "oversized-link-token"
        );
    }

    [Fact]
    public async Task A_link_token_is_good_for_ten_minutes_and_no_longer()
    {
        var (loginId, phone) = (await _links.NewContractorAsync(), await _links.NewFriendAsync());
        var token = await AccountLinkDriver.LinkTokenAsync(phone);
        using var browser = site.Stage.NewBrowser();
        var shown = await browser.OpenAsync(AccountLinkDriver.PageOf(token));
        site.Stage.Clock.MoveForward(TimeSpan.FromMinutes(10));

        var opened = await browser.OpenAsync(AccountLinkDriver.PageOf(token));
        var sent = await browser.PressAsync(
            shown,
            "ログインして連携する",
            ("loginId", loginId),
            ("password", SiteDriver.Password)
        );

        await AssertSentAwayAsync(opened, HttpStatusCode.Gone, "時間が過ぎたか", "expired-link-token");
        await AssertSentAwayAsync(sent, HttpStatusCode.Gone, "時間が過ぎたか", "expired-link-token");
    }

    [Fact]
    public async Task A_link_token_by_which_somebody_was_linked_is_over()
    {
        var (loginId, phone) = (await _links.NewContractorAsync(), await _links.NewFriendAsync());
        var token = await AccountLinkDriver.LinkTokenAsync(phone);
        using var browser = site.Stage.NewBrowser();
        await AccountLinkDriver.AgreeAsync(
            browser,
            await AccountLinkDriver.SignInAsync(browser, token, loginId),
            phone
        );
        await phone.ReadsAsync("契約者連携が完了しました");

        var page = await browser.OpenAsync(AccountLinkDriver.PageOf(token));

        await AssertSentAwayAsync(page, HttpStatusCode.Gone, "時間が過ぎたか、もう使われています", "used-link-token");
    }

    [Fact]
    public async Task Who_turns_back_in_LINEs_dialog_is_not_linked_and_may_try_again()
    {
        var (loginId, phone) = (await _links.NewContractorAsync(), await _links.NewFriendAsync());
        var token = await AccountLinkDriver.LinkTokenAsync(phone);
        using var browser = site.Stage.NewBrowser();
        await AccountLinkDriver.SignInAsync(browser, token, loginId);
        Assert.Null(await _links.LineOfAsync(loginId));

        var again = await AccountLinkDriver.SignInAsync(browser, token, loginId);
        await AccountLinkDriver.AgreeAsync(browser, again, phone);

        await phone.ReadsAsync("契約者連携が完了しました");
    }

    private async Task AssertSentAwayAsync(WebPage page, HttpStatusCode status, string sentence, string reason)
    {
        Assert.Equal(status, page.Status);
        Assert.Contains(sentence, page.Alert, StringComparison.Ordinal);
        Assert.Empty(page.Forms);
        Assert.NotEqual(0, await _links.AuditedAsync("contract-link.page", contractorId: null, reason));
    }

    private async Task<long> CountNoncesAsync(string loginId)
    {
        await using var count = site.Stage.Database.DataSource.CreateCommand(
            "select count(*) from link_nonces n join contractors c on c.id = n.contractor_id where c.login_id = $1"
        );
        count.Parameters.AddWithValue(loginId);
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
