using LineMobileBot.BrowserTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.PhoneTests;

/// <summary>LINE's in-app browser on the page with the phones.</summary>
public sealed class InAppBrowserTests : IAsyncLifetime
{
    private const string OpenPage = "会員ページを開く";

    private Phones phones = null!;
    private LoginSite site = null!;

    public async Task InitializeAsync()
    {
        phones = await Phones.OpenAsync();
        site = await LoginSite.StartAsync(phones.SimulatorAddress);
        foreach (var userId in new[] { phones.FatherId, phones.DaughterId })
        {
            await phones.Bot.PushAsync(userId, Sent.Card("会員ページ", Sent.Uri(OpenPage, site.Url)));
        }
    }

    public async Task DisposeAsync()
    {
        await phones.DisposeAsync();
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData("query")]
    [InlineData("form_post")]
    public async Task LINE_Login_is_one_tap_and_one_consent_and_each_phone_has_its_own(string responseMode)
    {
        site.ResponseMode = responseMode;
        await phones.Father.TapAsync(OpenPage);
        await Expect(phones.Father.Browser.GetByRole(AriaRole.Heading)).ToHaveTextAsync(LoginSite.Title);
        await Expect(phones.Father.Browser).ToContainTextAsync(new Uri(site.Url).Authority);
        await phones.Page.SaveScreenshotAsync($"in-app-browser-1-site-{responseMode}");

        await TapInPageAsync(phones.Father, AriaRole.Link, LoginSite.LogIn);
        await Expect(phones.Father.WebPage.GetByText("メインプロフィール情報")).ToBeVisibleAsync();
        await phones.Page.SaveScreenshotAsync($"in-app-browser-2-consent-{responseMode}");
        await TapInPageAsync(phones.Father, AriaRole.Button, "許可する");
        await Expect(phones.Father.WebPage.GetByText("こんにちは、父さん")).ToBeVisibleAsync();

        await phones.Daughter.TapAsync(OpenPage);
        await Expect(phones.Daughter.WebPage.GetByText("ログインしていません")).ToBeVisibleAsync();
        await TapInPageAsync(phones.Daughter, AriaRole.Link, LoginSite.LogIn);
        await TapInPageAsync(phones.Daughter, AriaRole.Button, "許可する");
        await Expect(phones.Daughter.WebPage.GetByText("こんにちは、娘さん")).ToBeVisibleAsync();
        await phones.Page.SaveScreenshotAsync($"in-app-browser-3-both-{responseMode}");

        await phones.Father.TapAsync("再読み込み");
        await Expect(phones.Father.WebPage.GetByText("こんにちは、父さん")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_auto_login_LINE_asks_in_the_phone()
    {
        await phones.Control.SetAutoLoginAsync(phones.FatherId, enabled: false);
        await phones.Father.TapAsync(OpenPage);

        await TapInPageAsync(phones.Father, AriaRole.Link, LoginSite.LogIn);
        await Expect(phones.Father.WebPage.GetByText("次のアカウントでログイン")).ToBeVisibleAsync();
        await phones.Page.SaveScreenshotAsync("in-app-browser-4-sign-in");
        await TapInPageAsync(phones.Father, AriaRole.Button, "ログイン");
        await TapInPageAsync(phones.Father, AriaRole.Button, "許可する");

        await Expect(phones.Father.WebPage.GetByText("こんにちは、父さん")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_failed_auto_login_comes_back_to_a_browser_that_knows_nothing_of_it()
    {
        await phones.Control.SetAutoLoginAsync(phones.FatherId, enabled: true, fails: true);
        await phones.Father.TapAsync(OpenPage);

        await TapInPageAsync(phones.Father, AriaRole.Link, LoginSite.LogIn);

        await Expect(phones.Father.WebPage.GetByText("このブラウザーのログインではありません")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keyboard_opens_and_closes_it_and_finds_back()
    {
        await phones.Father.Button(OpenPage).FocusAsync();
        await phones.Page.Page.Keyboard.PressAsync("Enter");
        await Expect(phones.Father.Browser.GetByRole(AriaRole.Button, new() { Name = "閉じる" })).ToBeFocusedAsync();
        await phones.Page.Page.Keyboard.PressAsync("Tab");
        await Expect(phones.Father.Browser.GetByRole(AriaRole.Button, new() { Name = "再読み込み" }))
            .ToBeFocusedAsync();

        await phones.Page.Page.Keyboard.PressAsync("Escape");

        await Expect(phones.Father.Browser).ToHaveCountAsync(0);
        await Expect(phones.Father.Button(OpenPage)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task One_of_LINEs_addresses_leads_back_to_the_chat()
    {
        await phones.Father.TapAsync(OpenPage);

        await TapInPageAsync(phones.Father, AriaRole.Link, "トークへ戻る");

        await Expect(phones.Father.Browser).ToHaveCountAsync(0);
        await Expect(phones.Father.Button(OpenPage)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_arrives_meanwhile_shows_above_the_page_and_leads_back_to_the_chat()
    {
        await phones.Father.TapAsync(OpenPage);
        await Expect(phones.Father.WebPage.GetByText("ログインしていません")).ToBeVisibleAsync();

        await phones.Bot.PushTextAsync(phones.FatherId, "連携しました");
        await phones.Father.Element.Locator(".banner").ClickAsync();

        await Expect(phones.Father.Browser).ToHaveCountAsync(0);
        await phones.Father.ShowsAsync("連携しました");
    }

    [Theory]
    [InlineData("?openExternalBrowser=1", false)]
    [InlineData("", true)]
    public async Task Outside_of_the_app_a_page_opens_in_a_tab(string query, bool onPc)
    {
        await phones.Bot.PushAsync(phones.FatherId, Sent.Card("外", Sent.Uri("外で開く", site.Url + "/" + query)));
        if (onPc)
        {
            await phones.Father.TapAsync("PC版");
        }

        var opened = await phones.Page.Page.Context.RunAndWaitForPageAsync(() => phones.Father.TapAsync("外で開く"));

        await Expect(opened.GetByText("ログインしていません")).ToBeVisibleAsync();
        Assert.Equal($"{site.Url}/{query}", opened.Url);
    }

    [Fact]
    public async Task The_account_link_ends_in_the_phone()
    {
        var linkToken = await phones.Bot.IssueLinkTokenAsync(phones.FatherId);
        var dialog = $"/access/dialog/bot/accountLink?linkToken={linkToken}&nonce=0123456789abcdef";
        var address = new Uri(phones.SimulatorAddress, dialog).AbsoluteUri;
        await phones.Bot.PushAsync(phones.FatherId, Sent.Card("連携", Sent.Uri("連携へ進む", address)));

        await phones.Father.TapAsync("連携へ進む");
        await Expect(phones.Father.WebPage.GetByText("アカウントと連携します")).ToBeVisibleAsync();
        await Expect(phones.Father.Browser).ToContainTextAsync("access.line.me");
        await phones.Page.SaveScreenshotAsync("in-app-browser-5-account-link");
        await TapInPageAsync(phones.Father, AriaRole.Button, "連携する");
        await Expect(phones.Father.WebPage.GetByRole(AriaRole.Heading)).ToHaveTextAsync("連携しました");
        await TapInPageAsync(phones.Father, AriaRole.Link, "トークへ戻る");

        await Expect(phones.Father.Browser).ToHaveCountAsync(0);
    }

    private static Task TapInPageAsync(PhoneColumn phone, AriaRole role, string name) =>
        phone.PressInPageAsync(role, name);
}
