using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.PhoneTests;

public sealed partial class ChatTests
{
    [Fact]
    public async Task A_pushed_text_appears_on_the_phone_it_was_sent_to_only()
    {
        await using var phones = await Phones.OpenAsync();

        await phones.Bot.PushTextAsync(phones.FatherId, "こんにちは");

        await phones.Father.ShowsAsync("こんにちは");
        await Expect(phones.Daughter.Messages).ToHaveCountAsync(0);
        await phones.Page.SaveScreenshotAsync("phones");
    }

    [Fact]
    public async Task A_typed_text_becomes_an_own_bubble_that_the_account_has_read()
    {
        await using var phones = await Phones.OpenAsync();

        await phones.Father.SendAsync("データ残量");

        await Expect(phones.Father.NewestMessage).ToContainTextAsync("データ残量");
        await Expect(phones.Father.NewestMessage).ToHaveClassAsync(OwnBubble());
        await Expect(phones.Father.NewestMessage.GetByText("既読", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(phones.Father.TextBox).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Loading_dots_end_with_the_next_message()
    {
        await using var phones = await Phones.OpenAsync();
        var dots = phones.Father.Chat.Locator(".loading");

        await phones.Bot.StartLoadingAsync(phones.FatherId, 60);
        await Expect(dots).ToBeVisibleAsync();
        await phones.Bot.PushTextAsync(phones.FatherId, "お待たせしました");

        await phones.Father.ShowsAsync("お待たせしました");
        await Expect(dots).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Another_sender_breaks_the_run_while_room_and_list_keep_the_accounts_name()
    {
        await using var phones = await Phones.OpenAsync();

        await phones.Bot.PushAsync(phones.FatherId, Sent.Text("一つ目"), Sent.TextFrom("ミナ", "二つ目"));

        await phones.Father.ShowsAsync("二つ目");
        await Expect(phones.Father.Chat.Locator(".starts-run.other")).ToHaveCountAsync(2);
        await Expect(phones.Father.NewestMessage).ToContainTextAsync("ミナ from 'LINE Mobile'");
        await Expect(phones.Father.Element.GetByRole(AriaRole.Heading)).ToHaveTextAsync("LINE Mobile");
        await phones.Father.TapAsync("トークリストへ戻る");
        await Expect(phones.Father.Element.Locator(".list-name")).ToHaveTextAsync("LINE Mobile");
    }

    [Fact]
    public async Task The_chat_list_shows_the_alternative_text_and_what_is_unread()
    {
        await using var phones = await Phones.OpenAsync();
        await phones.Father.TapAsync("トークリストへ戻る");

        await phones.Bot.PushAsync(phones.FatherId, Sent.Card("データ残量は3GBです", Sent.Postback("プレゼント")));

        var row = phones.Father.Element.Locator(".list-row");
        await Expect(row.Locator(".list-preview")).ToHaveTextAsync("データ残量は3GBです");
        await Expect(row.Locator(".badge")).ToHaveTextAsync("1");
        await row.ClickAsync();
        await Expect(phones.Father.Button("プレゼント")).ToBeVisibleAsync();
        await Expect(phones.Father.Chat).Not.ToContainTextAsync("データ残量は3GBです");
    }

    [Fact]
    public async Task A_message_is_answered_with_its_quote_above_the_words()
    {
        await using var phones = await Phones.OpenAsync();
        await phones.Bot.PushAsync(phones.FatherId, Sent.Card("データ残量は3GBです", Sent.Postback("プレゼント")));
        await phones.Father.NewestMessage.HoverAsync();

        await phones.Father.TapAsync("返信");
        await phones.Father.SendAsync("ありがとう");

        await Expect(phones.Father.NewestMessage.Locator(".quote")).ToContainTextAsync("データ残量は3GBです");
        await Expect(phones.Father.NewestMessage).ToContainTextAsync("ありがとう");
        await Expect(phones.Father.Element.Locator(".quoting")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_sticker_and_a_place_are_picked_from_a_sheet()
    {
        await using var phones = await Phones.OpenAsync();

        await phones.Father.TapAsync("送るものを選ぶ");
        await phones.Father.TapAsync("スタンプ");
        await phones.Father.TapAsync("スタンプ 1989");
        await Expect(phones.Father.NewestMessage.GetByRole(AriaRole.Img))
            .ToHaveAccessibleNameAsync("スタンプ 446 / 1989");
        await phones.Father.TapAsync("送るものを選ぶ");
        await phones.Father.TapAsync("位置情報");
        await phones.Father.Element.GetByRole(AriaRole.Dialog).GetByText("大阪駅").ClickAsync();

        await Expect(phones.Father.NewestMessage).ToContainTextAsync("大阪駅");
    }

    [Fact]
    public async Task Blocking_leaves_nothing_but_the_way_back()
    {
        await using var phones = await Phones.OpenAsync();

        await phones.Father.TapAsync("ブロック");
        await Expect(phones.Father.TextBox).ToBeHiddenAsync();
        await phones.Father.TapAsync("ブロック解除");

        await Expect(phones.Father.TextBox).ToBeVisibleAsync();
        await phones.Father.ShowsAsync("ブロックを解除しました");
    }

    [Fact]
    public async Task A_new_person_gets_a_phone_and_becomes_a_friend_on_it()
    {
        await using var phones = await Phones.OpenAsync();
        var page = phones.Page.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "＋ 電話を追加" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "名前" }).FillAsync("母");
        await page.GetByRole(AriaRole.Button, new() { Name = "作る" }).ClickAsync();
        await phones.Page.Of("母").TapAsync("友だち追加");

        await phones.Page.Of("母").ShowsAsync("友だちに追加しました");
        await Expect(page.Locator("[data-phone]")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_narrow_screen_shows_one_phone_at_a_time()
    {
        await using var phones = await Phones.OpenAsync(width: 390);
        await Expect(phones.Father.Element).ToBeVisibleAsync();
        await Expect(phones.Daughter.Element).ToBeHiddenAsync();

        await phones
            .Page.Page.GetByRole(AriaRole.Button, new() { Name = Phones.DaughterName, Exact = true })
            .ClickAsync();

        await Expect(phones.Daughter.Element).ToBeVisibleAsync();
        await Expect(phones.Father.Element).ToBeHiddenAsync();
        await phones.Page.SaveScreenshotAsync("narrow");
    }

    [GeneratedRegex(@"\bown\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnBubble();
}
