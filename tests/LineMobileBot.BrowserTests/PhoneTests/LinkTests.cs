using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.PhoneTests;

/// <summary>What URIs do on a phone.</summary>
public sealed class LinkTests
{
    private const string ChatLink =
        "https://line.me/R/oaMessage/%40linemobile-demo/?%E5%8F%97%E3%81%91%E5%8F%96%E3%82%8B%20ABCD2345";

    [Fact]
    public async Task A_shared_text_reaches_the_friend_and_its_link_fills_in_the_words()
    {
        await using var phones = await Phones.OpenAsync();
        var shared = Uri.EscapeDataString($"データを贈ります {ChatLink}");
        await phones.Bot.PushAsync(
            phones.FatherId,
            Sent.Card("ギフト", Sent.Uri("リンクを送る", $"https://line.me/R/share?text={shared}"))
        );

        await phones.Father.TapAsync("リンクを送る");
        await phones.Page.SaveScreenshotAsync("share-picker");
        await phones.Father.TapAsync(Phones.DaughterName);
        await phones.Daughter.Element.Locator(".banner").ClickAsync();
        await phones.Page.SaveScreenshotAsync("friend-chat");
        await phones.Daughter.Element.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(phones.Daughter.TextBox).ToHaveValueAsync("受け取る ABCD2345");
        await phones.Daughter.TapAsync("送信");
        await Expect(phones.Daughter.NewestMessage).ToContainTextAsync("受け取る ABCD2345");
    }

    [Fact]
    public async Task A_web_page_opens_in_a_tab_of_its_own_that_knows_nothing_of_the_phone()
    {
        await using var phones = await Phones.OpenAsync();
        var context = phones.Page.Page.Context;
        await context.RouteAsync("https://carrier.example/**", route => route.FulfillAsync(new() { Body = "My Page" }));
        await phones.Bot.PushAsync(
            phones.FatherId,
            Sent.Card("マイページ", Sent.Uri("マイページを開く", "https://carrier.example/mypage"))
        );

        var opened = await context.RunAndWaitForPageAsync(() => phones.Father.TapAsync("マイページを開く"));

        await opened.WaitForURLAsync("https://carrier.example/mypage");
        Assert.Null(await opened.EvaluateAsync<string?>("window.opener && 'opener'"));
    }

    [Fact]
    public async Task On_a_pc_the_address_for_desktops_opens()
    {
        await using var phones = await Phones.OpenAsync();
        var context = phones.Page.Page.Context;
        await context.RouteAsync("https://carrier.example/**", route => route.FulfillAsync(new() { Body = "My Page" }));
        var action = Sent.Uri("開く", "https://carrier.example/phone").AsObject();
        action["altUri"] = new JsonObject { ["desktop"] = "https://carrier.example/desktop" };
        await phones.Bot.PushAsync(phones.FatherId, Sent.Card("開く", action));
        await phones.Father.TapAsync("PC版");

        var opened = await context.RunAndWaitForPageAsync(() => phones.Father.TapAsync("開く"));

        await opened.WaitForURLAsync("https://carrier.example/desktop");
    }

    [Fact]
    public async Task A_clipboard_action_copies_its_text()
    {
        await using var phones = await Phones.OpenAsync();
        var copy = new JsonObject
        {
            ["type"] = "clipboard",
            ["label"] = "コピー",
            ["clipboardText"] = "1234567890123452",
        };
        await phones.Bot.PushAsync(phones.FatherId, Sent.Card("コード", copy));

        await phones.Father.TapAsync("コピー");

        await Expect(phones.Father.Element.GetByRole(AriaRole.Status).Filter(new() { HasText = "コピーしました" }))
            .ToBeVisibleAsync();
        Assert.Equal(
            "1234567890123452",
            await phones.Page.Page.EvaluateAsync<string>("navigator.clipboard.readText()")
        );
    }

    [Fact]
    public async Task An_address_in_a_text_is_tappable_without_the_full_stop_after_it()
    {
        await using var phones = await Phones.OpenAsync();

        await phones.Bot.PushTextAsync(phones.FatherId, "詳しくは https://carrier.example/help?a=1。またどうぞ");

        await Expect(phones.Father.Chat.GetByRole(AriaRole.Link))
            .ToHaveAttributeAsync("href", "https://carrier.example/help?a=1");
    }
}
