using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;

namespace LineMobileBot.IntegrationTests.Rooms.ContractLinks;

public sealed class MyPageUnlinkTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string Page = "/mypage/security/unlink";
    private readonly AccountLinkDriver _links = new(site.Stage);

    [Fact]
    public async Task The_security_page_says_since_when_and_unlinks_by_one_button_and_one_confirm()
    {
        var (loginId, phone) = await NewLinkedAsync();
        using var browser = site.Stage.NewBrowser();
        await browser.SignInAsync(loginId);

        var security = await browser.OpenAsync("/mypage/security");
        var question = await browser.OpenAsync(security.LinkTo("連携解除"));
        var done = await browser.PressAsync(question, "解除する");

        Assert.Contains("からLINEと連携しています", security.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, Page), (done.Status, done.Address.AbsolutePath));
        Assert.Contains("どのLINEとも連携されていません", done.Text, StringComparison.Ordinal);
        Assert.Null(await _links.LineOfAsync(loginId));
        await phone.ReadsAsync("マイページで解除されました");
        Assert.Equal(["done"], await site.AuditAsync(loginId, "contract-link.unlink"));
        Assert.Contains(
            "どのLINEとも連携されていません",
            (await browser.OpenAsync("/mypage/security")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Pressing_twice_ends_one_link_once_and_tells_it_once()
    {
        var (loginId, phone) = await NewLinkedAsync();
        using var browser = site.Stage.NewBrowser();
        await browser.SignInAsync(loginId);
        var question = await browser.OpenAsync(Page);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => browser.PressAsync(question, "解除する")));

        await phone.ReadsAsync("マイページで解除されました");
        Assert.Equal(["done"], await site.AuditAsync(loginId, "contract-link.unlink"));
        Assert.Equal(1, await phone.CountAsync("マイページで解除されました"));
    }

    [Fact]
    public async Task Who_came_by_one_tap_types_the_password_first_and_stays_signed_in()
    {
        var (loginId, phone) = await NewLinkedAsync();
        using var browser = site.Stage.NewBrowser();
        await LineLoginDriver.OpenAsync(browser, phone, "/mypage/line-login?returnUrl=/mypage/security/unlink");

        var asked = await browser.PressAsync(await browser.OpenAsync(Page), "解除する");
        Assert.Equal("/mypage/password-again", asked.Address.AbsolutePath);
        Assert.NotNull(await _links.LineOfAsync(loginId));
        var question = await browser.PressAsync(asked, "確認する", ("password", SiteDriver.Password));
        await browser.PressAsync(question, "解除する");

        Assert.Null(await _links.LineOfAsync(loginId));
        Assert.Equal("/mypage", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_sign_in_by_one_tap_ends_with_the_link_and_one_by_password_does_not()
    {
        var (loginId, phone) = await NewLinkedAsync();
        using var onThePhone = site.Stage.NewBrowser();
        using var atHome = site.Stage.NewBrowser();
        await LineLoginDriver.OpenAsync(onThePhone, phone);
        await atHome.SignInAsync(loginId);
        Assert.Equal("/mypage", (await onThePhone.OpenAsync("/mypage")).Address.AbsolutePath);

        await AccountLinkDriver.UnlinkAsync(phone);

        Assert.Equal("/mypage/sign-in", (await onThePhone.OpenAsync("/mypage")).Address.AbsolutePath);
        Assert.Equal("/mypage", (await atHome.OpenAsync("/mypage")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Linking_again_does_not_bring_an_ended_sign_in_back()
    {
        var (loginId, phone) = await NewLinkedAsync();
        using var browser = site.Stage.NewBrowser();
        await LineLoginDriver.OpenAsync(browser, phone);
        await AccountLinkDriver.UnlinkAsync(phone);

        await _links.LinkAsync(phone, loginId);

        Assert.Equal("/mypage/sign-in", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Another_contractor_cannot_end_the_link()
    {
        var (loginId, phone) = await NewLinkedAsync();
        using var browser = site.Stage.NewBrowser();
        await browser.SignInAsync(await _links.NewContractorAsync());

        var page = await browser.OpenAsync(Page);

        Assert.Empty(page.Forms);
        Assert.Equal(phone.UserId, await _links.LineOfAsync(loginId));
    }

    private async Task<(string LoginId, PhoneDriver Phone)> NewLinkedAsync()
    {
        var (loginId, phone) = (await _links.NewContractorAsync(), await _links.NewFriendAsync());
        await _links.LinkAsync(phone, loginId);
        return (loginId, phone);
    }
}
