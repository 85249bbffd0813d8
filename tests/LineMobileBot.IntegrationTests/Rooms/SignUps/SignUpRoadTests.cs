using System.Globalization;
using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.Rooms.ContractLinks;
using LineMobileBot.IntegrationTests.SiteTests;
using LineMobileBot.Ledger.Buckets;
using static LineMobileBot.IntegrationTests.Rooms.SignUps.SignUpDriver;

namespace LineMobileBot.IntegrationTests.Rooms.SignUps;

public sealed class SignUpRoadTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string Area = "新規申し込み";
    private const string Accepted = "お申し込みを受け付けました";
    private const string Shipped = "SIMカードを発送しました";
    private const string Usable = "ご利用を開始しました";
    private readonly SignUpDriver _driver = new(site);

    [Fact]
    public async Task A_newcomer_taps_applies_hears_of_each_step_and_links_on_the_day_after_the_shipping_notice()
    {
        var phone = await NewFriendAsync();
        using var browser = site.Stage.NewBrowser();
        var loginId = NewLoginId();

        await phone.TapAsync(Area);
        var receipt = await ApplyAsync(
            browser,
            Newcomer(loginId),
            ApplyAddressOf(await phone.ReadsAsync("ベーシック"))
        );
        Assert.Equal((HttpStatusCode.OK, Accepted), (receipt.Status, receipt.Heading));
        Assert.Contains("LINEのトークでもお知らせします", receipt.Text, StringComparison.Ordinal);
        await phone.ReadsAsync(Accepted);

        await phone.TypeAsync("申し込み");
        Assert.Contains("受付済み", (await phone.ReadsAsync("お申し込みの状況")).Words, StringComparison.Ordinal);

        var lineId = (await _driver.EnterAsync(loginId, IdOf(receipt))).GetProperty("lineId").GetGuid();
        var now = site.Stage.Clock.GetUtcNow();
        await _driver.ShipAsync(lineId, now);
        await _driver.ShipAsync(lineId, now);
        var openFrom = JapanTime.StartOf(JapanTime.DateOf(now).AddDays(1));
        var told = await phone.ReadsAsync(Shipped);
        var day = openFrom.ToOffset(JapanTime.Offset).ToString("M月d日から", CultureInfo.InvariantCulture);
        Assert.Contains(day, told.Words, StringComparison.Ordinal);

        var code = await site.Stage.BackOffice.UsageCodeAsync(lineId);
        await phone.TypeAsync(code);
        await phone.ReadsAsync("この利用コードは");
        site.Stage.Clock.MoveForwardTo(openFrom);
        await phone.TypeAsync(code);
        await phone.ReadsAsync("連携しました");

        await _driver.StartAsync(lineId);
        await phone.ReadsAsync(Usable);
        Assert.Equal(
            (1, 1, 1),
            (await phone.CountAsync(Accepted), await phone.CountAsync(Shipped), await phone.CountAsync(Usable))
        );

        using var later = site.Stage.NewBrowser();
        await later.SignInAsync(loginId);
        var page = await later.OpenAsync(receipt.Address.AbsolutePath);
        Assert.Contains("ご利用可能", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("まだです", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_linked_contractor_hears_in_the_linked_chat_and_not_in_the_one_the_card_came_from()
    {
        var links = new AccountLinkDriver(site.Stage);
        var loginId = await links.NewContractorAsync();
        var father = await links.NewFriendAsync();
        await links.LinkAsync(father, loginId);
        var son = await NewFriendAsync();
        await son.TapAsync(Area);
        var address = ApplyAddressOf(await son.ReadsAsync("ベーシック"));
        using var browser = site.Stage.NewBrowser();
        await browser.SignInAsync(loginId);

        var receipt = await ApplyAsync(browser, User(), address);
        await father.ReadsAsync(Accepted);
        var lineId = (await _driver.EnterAsync(loginId, IdOf(receipt))).GetProperty("lineId").GetGuid();
        await _driver.ShipAsync(lineId, site.Stage.Clock.GetUtcNow().AddDays(-1));

        Assert.Contains("もうできます", (await father.ReadsAsync(Shipped)).Words, StringComparison.Ordinal);
        await son.TypeAsync("メニュー");
        await son.ReadsAsync("利用者連携");
        Assert.Equal(0, await son.CountAsync(Accepted) + await son.CountAsync(Shipped));
    }

    [Fact]
    public async Task A_cancelled_application_is_told_once_whoever_cancels_it()
    {
        var phone = await NewFriendAsync();
        await phone.TapAsync(Area);
        var address = ApplyAddressOf(await phone.ReadsAsync("ベーシック"));
        using var browser = site.Stage.NewBrowser();
        var loginId = NewLoginId();
        var receipt = await ApplyAsync(browser, Newcomer(loginId), address);
        var second = await ApplyAsync(browser, User(), address);

        var page = await browser.PressAsync(await browser.OpenAsync(receipt.Address.AbsolutePath), "取り消す");
        for (var call = 0; call < 2; call++)
        {
            await site.Stage.BackOffice.SendAsync(HttpMethod.Post, $"/api/applications/{IdOf(second)}/cancel", new { });
        }

        Assert.Contains("取り消し済み", page.Text, StringComparison.Ordinal);
        Assert.Equal(["done"], await site.AuditAsync(loginId, "application.cancel"));
        await phone.ReadsAsync("お申し込みを取り消しました");
        await phone.ReadsAsync("お申し込みを取り消しました");
        await phone.TypeAsync("申し込み");
        await phone.ReadsAsync("ベーシック");
        Assert.Equal(2, await phone.CountAsync("お申し込みを取り消しました"));
        Assert.Equal(0, await phone.CountAsync("お申し込みの状況"));
    }

    private async Task<PhoneDriver> NewFriendAsync()
    {
        var phone = await site.Stage.NewPhoneAsync("さくら");
        await phone.FollowAsync();
        await phone.ReadsAsync("LINEモバイルへようこそ");
        return phone;
    }

    private static string ApplyAddressOf(ChatMessage card) =>
        new Uri(Cards.UrisOf(card).Single(uri => uri.Contains($"plan={Plan}&", StringComparison.Ordinal))).PathAndQuery;
}
