using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;

namespace LineMobileBot.IntegrationTests.Rooms.TopUps;

public sealed class TopUpPageTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string Buy = "追加する";

    [Fact]
    public async Task A_contractor_buys_data_and_the_user_of_the_line_is_told()
    {
        var (loginId, browser, lineId) = await NewLineAsync();
        using var _ = browser;
        var phone = await site.Stage.NewLinkedPhoneAsync("さくら", lineId);

        var home = await browser.OpenAsync("/mypage");
        var choice = await browser.OpenAsync(home.LinkTo("データ追加"));
        Assert.Contains("今月はあと3回追加できます（月3回まで）。", choice.Text, StringComparison.Ordinal);
        var confirm = await browser.PressAsync(choice, "確認へ進む", ("size", "1000"));
        Assert.Contains("1,000円（税別）", confirm.Text, StringComparison.Ordinal);
        var receipt = await browser.PressAsync(confirm, Buy);

        Assert.Equal((HttpStatusCode.OK, "データを追加しました"), (receipt.Status, receipt.Heading));
        Assert.Equal(1_000_000_000, await BoughtAsync(lineId));
        var told = await phone.ReadsAsync("データが追加されました");
        Assert.Contains("4GB", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("円", told.Words, StringComparison.Ordinal);
        Assert.Equal(["done"], await site.AuditAsync(loginId, "top-up.buy"));
        Assert.Contains("1GB", (await browser.OpenAsync(TopUpOf(lineId))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_pressed_twice_buys_once_and_shows_the_same_receipt()
    {
        var (loginId, browser, lineId) = await NewLineAsync();
        using var _ = browser;
        var phone = await site.Stage.NewLinkedPhoneAsync("さくら", lineId);
        var confirm = await browser.OpenAsync(ConfirmOf(lineId, 500));

        var receipts = await Task.WhenAll(browser.PressAsync(confirm, Buy), browser.PressAsync(confirm, Buy));

        Assert.Equal(receipts[0].Address, receipts[1].Address);
        Assert.All(receipts, receipt => Assert.Equal("データを追加しました", receipt.Heading));
        Assert.Equal(500_000_000, await BoughtAsync(lineId));
        Assert.Equal(["done"], await site.AuditAsync(loginId, "top-up.buy"));
        await phone.ReadsAsync("データが追加されました");
        Assert.Equal(1, await phone.CountAsync("データが追加されました"));
    }

    [Fact]
    public async Task Beyond_the_monthly_limit_the_page_says_from_when_and_an_older_form_buys_nothing()
    {
        var (loginId, browser, lineId) = await NewLineAsync();
        using var _ = browser;
        var older = await browser.OpenAsync(ConfirmOf(lineId, 500));
        for (var i = 0; i < 3; i++)
        {
            await browser.PressAsync(await browser.OpenAsync(ConfirmOf(lineId, 500)), Buy);
        }

        var refused = await browser.PressAsync(older, Buy);
        var choice = await browser.OpenAsync(TopUpOf(lineId));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("今月は3回追加したため", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("今月は3回追加したため", choice.Text, StringComparison.Ordinal);
        Assert.Empty(choice.Forms);
        Assert.Equal(1_500_000_000, await BoughtAsync(lineId));
        Assert.Equal("refused monthly-limit", (await site.AuditAsync(loginId, "top-up.buy"))[^1]);
    }

    [Fact]
    public async Task The_password_is_asked_when_it_was_typed_ten_minutes_ago_and_nothing_is_bought_before()
    {
        var (loginId, browser, lineId) = await NewLineAsync();
        using var _ = browser;
        site.Stage.Clock.MoveForward(TimeSpan.FromMinutes(10));

        var confirm = await browser.OpenAsync(ConfirmOf(lineId, 500));
        Assert.Contains("パスワードをおたずねします", confirm.Text, StringComparison.Ordinal);
        var asked = await browser.PressAsync(confirm, Buy);
        Assert.Equal("/mypage/password-again", asked.Address.AbsolutePath);
        Assert.Equal(0, await BoughtAsync(lineId));

        var back = await browser.PressAsync(asked, "確認する", ("password", SiteDriver.Password));
        Assert.Equal(confirm.Address, back.Address);
        await browser.PressAsync(back, Buy);

        Assert.Equal(500_000_000, await BoughtAsync(lineId));
        Assert.Equal(["done"], await site.AuditAsync(loginId, "top-up.buy"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/confirm?size=500")]
    [InlineData("/receipt/0192f1c4-5c1b-7d0e-9c53-8d6a2a9a3c11")]
    public async Task Another_contractors_line_is_not_found_and_the_try_is_written_down(string page)
    {
        var (_, owner, lineId) = await NewLineAsync();
        owner.Dispose();
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(TopUpOf(lineId) + page)).Status);

        Assert.Equal(["refused"], await site.AuditAsync(loginId, "line.foreign"));
    }

    [Fact]
    public async Task A_form_sent_for_another_contractors_line_buys_nothing()
    {
        var (_, owner, foreign) = await NewLineAsync();
        owner.Dispose();
        var (loginId, browser, own) = await NewLineAsync();
        using var _ = browser;
        var confirm = await browser.OpenAsync(ConfirmOf(own, 500));

        var sent = await browser.PressAsync(
            confirm with
            {
                Address = new Uri(confirm.Address, ConfirmOf(foreign, 500)),
            },
            Buy
        );

        Assert.Equal(HttpStatusCode.NotFound, sent.Status);
        Assert.Equal(0, await BoughtAsync(foreign));
        Assert.Equal(["refused"], await site.AuditAsync(loginId, "line.foreign"));
    }

    [Fact]
    public async Task A_size_that_the_network_does_not_sell_is_not_bought_however_it_is_asked_for()
    {
        var (loginId, browser, lineId) = await NewLineAsync("softbank");
        using var _ = browser;
        var choice = await browser.OpenAsync(ConfirmOf(lineId, 3_000));
        Assert.Equal("追加する量を選んでください。", choice.Alert);
        Assert.DoesNotContain("3,000円", choice.Text, StringComparison.Ordinal);

        var confirm = await browser.OpenAsync(ConfirmOf(lineId, 500));
        var sent = await browser.PressAsync(confirm with { Address = new Uri(confirm.Address, "?size=3000") }, Buy);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal("この回線では、その量は追加できません。量を選び直してください。", sent.Alert);
        Assert.Equal(["refused size-not-sold"], await site.AuditAsync(loginId, "top-up.buy"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?size=0")]
    [InlineData("?size=-500")]
    [InlineData("?size=many")]
    public async Task Without_a_size_the_form_leads_back_to_the_sizes(string query)
    {
        var (_, browser, lineId) = await NewLineAsync();
        using var _ = browser;
        var confirm = await browser.OpenAsync(ConfirmOf(lineId, 500));

        var sent = await browser.PressAsync(
            confirm with
            {
                Address = new Uri(confirm.Address, $"{TopUpOf(lineId)}/confirm{query}"),
            },
            Buy
        );

        Assert.Equal("追加する量を選んでください。", sent.Alert);
        Assert.Equal(0, await BoughtAsync(lineId));
    }

    [Fact]
    public async Task A_form_that_was_used_buys_no_other_size()
    {
        var (loginId, browser, lineId) = await NewLineAsync();
        using var _ = browser;
        var confirm = await browser.OpenAsync(ConfirmOf(lineId, 500));
        await browser.PressAsync(confirm, Buy);

        var sent = await browser.PressAsync(confirm with { Address = new Uri(confirm.Address, "?size=1000") }, Buy);

        Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        Assert.Contains("もう済んでいます", sent.Alert, StringComparison.Ordinal);
        Assert.Equal(500_000_000, await BoughtAsync(lineId));
        Assert.Equal(["done", "refused form-used"], await site.AuditAsync(loginId, "top-up.buy"));
    }

    [Fact]
    public async Task A_form_without_its_key_is_no_form_of_ours()
    {
        var (_, browser, lineId) = await NewLineAsync();
        using var _ = browser;
        var confirm = await browser.OpenAsync(ConfirmOf(lineId, 500));

        var sent = await browser.PressAsync(confirm, Buy, ("form-key", "no key"));

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.Equal(0, await BoughtAsync(lineId));
    }

    [Fact]
    public async Task A_suspended_line_gets_no_data_and_the_page_says_so()
    {
        var (loginId, browser, lineId) = await NewLineAsync();
        using var _ = browser;
        var older = await browser.OpenAsync(ConfirmOf(lineId, 500));
        await site.Stage.BackOffice.SendAsync(
            HttpMethod.Post,
            $"/api/lines/{lineId}/suspend",
            new { at = site.Stage.Clock.GetUtcNow() }
        );

        var refused = await browser.PressAsync(older, Buy);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("いまデータを追加できません", refused.Alert, StringComparison.Ordinal);
        Assert.Empty((await browser.OpenAsync(TopUpOf(lineId))).Forms);
        Assert.Equal(["refused line-not-in-service"], await site.AuditAsync(loginId, "top-up.buy"));
    }

    private async Task<(string LoginId, SiteDriver Browser, Guid LineId)> NewLineAsync(string carrier = "docomo")
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        var since = site.Stage.Clock.GetUtcNow();
        var lineId = await site.Stage.BackOffice.NewLineAsync(loginId, "さくら", "basic-3gb-voice", since, carrier);
        return (loginId, browser, lineId);
    }

    private async Task<long> BoughtAsync(Guid lineId) =>
        (await site.Stage.BackOffice.LineAsync(lineId))
            .GetProperty("buckets")
            .EnumerateArray()
            .Where(bucket => bucket.GetProperty("kind").GetString() == "TopUp")
            .Sum(bucket => bucket.GetProperty("remaining").GetInt64());

    private static string TopUpOf(Guid lineId) => $"/mypage/top-up/{lineId}";

    private static string ConfirmOf(Guid lineId, int megabytes) => $"{TopUpOf(lineId)}/confirm?size={megabytes}";
}
