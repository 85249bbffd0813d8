using LineMobileBot.BrowserTests.Infrastructure;
using LineMobileBot.BrowserTests.MainRoad;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.HelpTests;

/// <summary>A question as a person asks it: the card, the answer about one's own line, and the way on when it did not help.</summary>
public sealed class HelpOnThePhoneTests : IAsyncLifetime
{
    private const string Daughter = "さくら（娘）";

    private LocalCarrierHost host = null!;
    private PhonePage page = null!;

    public async Task InitializeAsync()
    {
        host = await LocalCarrierHost.StartAsync();
        page = await PhonePage.OpenAsync(host.Carrier.Settings.SimulatorUrl, width: 1400, height: 1000);
    }

    public async Task DisposeAsync()
    {
        await page.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_question_is_answered_and_the_next_answer_is_one_tap_away()
    {
        var daughter = page.Of(Daughter);

        await Expect(daughter.RichMenu).ToBeVisibleAsync();
        await daughter.SendAsync("いつでもヘルプ");
        await daughter.ShowsAsync("ご質問を、そのまま");
        await page.SaveScreenshotAsync("help-1-opening");

        await daughter.SendAsync("ギガあとどれくらい？");
        await daughter.ShowsAsync("あなたのデータ残量");
        await page.SaveScreenshotAsync("help-2-answer");

        await daughter.TapAsync("違う");
        await Expect(daughter.NewestMessage).ToContainTextAsync("解決した");
        await page.SaveScreenshotAsync("help-3-next");
        await daughter.TapAsync("解決した");
        await daughter.ShowsAsync("またいつでも、お気軽に");

        await daughter.SendAsync("寿限無寿限無");
        await daughter.ShowsAsync("お答えが見つかりませんでした");
        await page.SaveScreenshotAsync("help-4-not-found");
    }
}
