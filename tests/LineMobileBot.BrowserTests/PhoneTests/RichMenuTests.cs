using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.PhoneTests;

public sealed class RichMenuTests
{
    private const string Remaining = "データ残量確認";
    private const string UserLink = "利用者連携";
    private const double TolerancePx = 0.5;

    [Fact]
    public async Task Areas_lie_on_the_image_in_the_menus_own_coordinates()
    {
        await using var phones = await Phones.OpenAsync();

        await phones.GiveFatherMenuAsync(Sent.Postback("左"), Sent.Postback("中"), Sent.Postback("右"));

        await Expect(phones.Father.Button("右")).ToBeVisibleAsync();
        var panel = (await phones.Father.RichMenu.BoundingBoxAsync())!;
        var area = (await phones.Father.Button("右").BoundingBoxAsync())!;
        Assert.Equal(375, panel.Width, TolerancePx);
        Assert.Equal(126.45, panel.Height, TolerancePx);
        Assert.Equal(250.05, area.X - panel.X, TolerancePx);
        Assert.Equal(124.95, area.Width, TolerancePx);
        await phones.Page.SaveScreenshotAsync("rich-menu");
    }

    [Fact]
    public async Task A_tap_on_an_area_says_its_display_text()
    {
        await using var phones = await Phones.OpenAsync();
        await phones.GiveFatherMenuAsync(Sent.Postback(Remaining));

        await phones.Father.TapAsync(Remaining);

        await Expect(phones.Father.NewestMessage).ToContainTextAsync(Remaining);
    }

    [Fact]
    public async Task An_area_is_reached_and_pressed_by_keyboard()
    {
        await using var phones = await Phones.OpenAsync();
        await phones.GiveFatherMenuAsync(Sent.Postback(Remaining));

        await phones.Father.Button(Remaining).FocusAsync();
        await phones.Page.Page.Keyboard.PressAsync("Enter");

        await Expect(phones.Father.NewestMessage).ToContainTextAsync(Remaining);
    }

    [Fact]
    public async Task The_chat_bar_closes_and_opens_the_menu()
    {
        await using var phones = await Phones.OpenAsync();
        await phones.GiveFatherMenuAsync(Sent.Postback(Remaining));
        await Expect(phones.Father.RichMenu).ToBeVisibleAsync();

        await phones.Father.TapAsync(RichMenuSample.ChatBarText);
        await Expect(phones.Father.RichMenu).ToBeHiddenAsync();
        await phones.Father.TapAsync(RichMenuSample.ChatBarText);

        await Expect(phones.Father.RichMenu).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keyboard_takes_the_menus_place_and_gives_it_back()
    {
        await using var phones = await Phones.OpenAsync();
        await phones.GiveFatherMenuAsync(Sent.Postback(Remaining));

        await phones.Father.SendAsync("1234 5678 9012 3456");
        await Expect(phones.Father.RichMenu).ToBeHiddenAsync();
        await phones.Father.TapAsync("メニューを開く");

        await Expect(phones.Father.RichMenu).ToBeVisibleAsync();
        await Expect(phones.Father.NewestMessage).ToContainTextAsync("1234 5678 9012 3456");
    }

    [Fact]
    public async Task A_postback_may_open_the_keyboard_with_a_text_filled_in()
    {
        await using var phones = await Phones.OpenAsync();
        var action = Sent.Postback(UserLink).AsObject();
        action["inputOption"] = "openKeyboard";
        action["fillInText"] = "コード ";
        await phones.GiveFatherMenuAsync(action);

        await phones.Father.TapAsync(UserLink);

        await Expect(phones.Father.TextBox).ToHaveValueAsync("コード ");
        await Expect(phones.Father.TextBox).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_pc_has_neither_menu_nor_quick_replies()
    {
        await using var phones = await Phones.OpenAsync();
        await phones.GiveFatherMenuAsync(Sent.Postback(Remaining));
        await phones.Bot.PushAsync(phones.FatherId, Sent.TextWithChips("どれだけ?", "500MB"));
        await Expect(phones.Father.QuickReplies).ToBeVisibleAsync();

        await phones.Father.TapAsync("PC版");

        await Expect(phones.Father.TextBox).ToBeVisibleAsync();
        await Expect(phones.Father.RichMenu).ToBeHiddenAsync();
        await Expect(phones.Father.QuickReplies).ToBeHiddenAsync();
    }
}
