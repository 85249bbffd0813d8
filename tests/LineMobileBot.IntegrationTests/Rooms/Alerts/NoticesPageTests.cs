using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.Rooms.ContractLinks;
using LineMobileBot.IntegrationTests.SiteTests;

namespace LineMobileBot.IntegrationTests.Rooms.Alerts;

public sealed class NoticesPageTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string Address = "/mypage/notices";

    [Fact]
    public async Task A_contractor_without_a_link_reads_where_to_begin_and_can_save_nothing()
    {
        var (_, browser) = await site.NewSignedInAsync();
        using var _ = browser;

        var page = await browser.OpenAsync((await browser.OpenAsync("/mypage")).LinkTo("お知らせの設定"));
        var posted = await browser.OnceAsync(HttpMethod.Post, Address, await EmptyFormAsync(browser));

        Assert.Contains("契約者連携", page.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, posted.Status);
    }

    [Fact]
    public async Task What_is_unticked_is_off_in_the_chat_too_and_twice_is_once()
    {
        var links = new AccountLinkDriver(site.Stage);
        var (phone, loginId) = (await links.NewFriendAsync(), await links.NewContractorAsync());
        await links.LinkAsync(phone, loginId);
        using var browser = site.Stage.NewBrowser();
        await browser.SignInAsync(loginId);
        var shown = await browser.OpenAsync(Address);
        var form = new Dictionary<string, string>(shown.FormWith("保存する").Values, StringComparer.Ordinal);
        Assert.True(form.Remove("sign-ins"));

        for (var times = 0; times < 2; times++)
        {
            using var content = new FormUrlEncodedContent(form);
            var saved = await browser.OnceAsync(HttpMethod.Post, Address, content);
            Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        }

        var values = (await browser.OpenAsync(Address)).FormWith("保存する").Values;
        Assert.False(values.ContainsKey("sign-ins"));
        Assert.True(values.ContainsKey("usage"));
        await phone.TypeAsync("お知らせ設定");
        var card = await phone.ReadsAsync("「ログイン」を届ける");
        Assert.Contains("「使った量」を止める", card.Words, StringComparison.Ordinal);
        using var elsewhere = site.Stage.NewBrowser("Mozilla/5.0 (Windows NT 10.0) Firefox/140.0");
        await elsewhere.SignInAsync(loginId);
        await phone.TypeAsync("メニュー");
        await phone.ReadsAsync("友だち");
        Assert.Equal(0, await phone.CountAsync("いつもと違う場所"));
    }

    /// <summary>A form of ours with nothing ticked.</summary>
    private static async Task<FormUrlEncodedContent> EmptyFormAsync(SiteDriver browser)
    {
        const string Field = "__RequestVerificationToken";
        var page = await browser.OpenAsync("/mypage/security");
        return new FormUrlEncodedContent([new(Field, page.FormWith("パスワードを変更する").Values[Field])]);
    }
}
