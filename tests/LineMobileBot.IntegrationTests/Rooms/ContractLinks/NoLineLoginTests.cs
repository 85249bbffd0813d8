using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.ContractLinks;

public sealed class NoLineLoginTests
{
    [Fact]
    public async Task Without_a_LINE_Login_channel_the_same_button_leads_to_the_password()
    {
        await using var stage = await CarrierStage.StartAsync(bot =>
        {
            bot.Configuration["LineLogin:ChannelId"] = "";
            bot.Configuration["LineLogin:ChannelSecret"] = "";
        });
        var links = new AccountLinkDriver(stage);
        var loginId = await links.NewContractorAsync();
        using var browser = stage.NewBrowser();

        var asked = await browser.OpenAsync("/mypage/line-login?returnUrl=%2Fmypage%2Fsecurity");
        var page = await browser.PressAsync(asked, "ログイン", ("loginId", loginId), ("password", SiteDriver.Password));

        Assert.Equal("/mypage/sign-in", asked.Address.AbsolutePath);
        Assert.Equal((HttpStatusCode.OK, "/mypage/security"), (page.Status, page.Address.AbsolutePath));
    }
}
