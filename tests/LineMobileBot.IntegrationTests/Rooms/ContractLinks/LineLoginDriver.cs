using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.ContractLinks;

/// <summary>Somebody's way through LINE Login, in a browser outside of the phone.</summary>
internal static class LineLoginDriver
{
    public const string Door = "/mypage/line-login";
    private const string Callback = "/mypage/line-login/callback";
    private const int MostPages = 5;

    /// <summary>The page of ours where it ends.</summary>
    public static async Task<WebPage> OpenAsync(SiteDriver browser, PhoneDriver phone, string address = Door) =>
        await GoOnAsync(browser, await browser.OpenAsync(address), phone);

    /// <summary>Answers LINE's questions, as many as there are.</summary>
    public static async Task<WebPage> GoOnAsync(SiteDriver browser, WebPage page, PhoneDriver phone)
    {
        for (var pages = 0; IsLines(page); pages++)
        {
            Assert.True(pages < MostPages, $"LINE asks and asks: {page.Text}");
            page = await AnswerAsync(browser, page, phone);
        }

        return page;
    }

    /// <summary>Says no when LINE asks whether the site may know who it is.</summary>
    public static async Task<WebPage> RefuseAsync(SiteDriver browser, PhoneDriver phone)
    {
        var consent = await AnswerAsync(browser, await browser.OpenAsync(Door), phone);
        return await browser.PressAsync(consent, consent.Forms[0].Buttons[0], ("answer", "no"));
    }

    /// <summary>The address by which LINE sends the browser back to us, not opened.</summary>
    public static async Task<Uri> CallbackAsync(SiteDriver browser, PhoneDriver phone, string address = Door)
    {
        browser.HaltsBefore = Callback;
        var page = await GoOnAsync(browser, await browser.OpenAsync(address), phone);
        browser.HaltsBefore = null;
        Assert.Equal(Callback, page.Address.AbsolutePath);
        return page.Address;
    }

    private static Task<WebPage> AnswerAsync(SiteDriver browser, WebPage page, PhoneDriver phone) =>
        browser.PressAsync(page, page.Forms[0].Buttons[0], ("userId", phone.UserId), ("answer", "yes"));

    private static bool IsLines(WebPage page) =>
        page.Address.AbsolutePath.StartsWith("/access/", StringComparison.Ordinal);
}
