using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.PhoneTests;

public sealed class MessageKindTests
{
    private const int LargestBatch = 5;

    [Fact]
    public async Task Every_kind_of_message_is_drawn()
    {
        await using var phones = await Phones.OpenAsync();
        await Photos.AnswerAsync(phones.Page.Page);
        var messages = JsonNode.Parse(TestFiles.Read("message-kinds.json"))!.AsArray();

        foreach (var batch in messages.Select(message => message!.DeepClone()).Chunk(LargestBatch))
        {
            await phones.Bot.PushAsync(phones.FatherId, batch);
        }

        await Expect(phones.Father.Messages).ToHaveCountAsync(messages.Count);
        await Expect(phones.Father.Chat.Locator(".fx-unknown")).ToHaveCountAsync(0);
        await phones.Page.SaveScreenshotAsync("message-kinds");
    }

    [Fact]
    public async Task A_buttons_template_and_an_imagemap_are_tapped_like_any_button()
    {
        await using var phones = await Phones.OpenAsync();
        await Photos.AnswerAsync(phones.Page.Page);
        var messages = JsonNode.Parse(TestFiles.Read("message-kinds.json"))!.AsArray();
        var tappable = messages.Where(message => (string?)message!["altText"] is "地図" or "確認");
        await phones.Bot.PushAsync(phones.FatherId, [.. tappable.Select(message => message!.DeepClone())]);

        await phones.Father.TapAsync("左");
        await Expect(phones.Father.NewestMessage).ToContainTextAsync("左");
        await phones.Father.TapAsync("いいえ");

        await Expect(phones.Father.NewestMessage).ToContainTextAsync("いいえ");
    }

    [Fact]
    public async Task A_message_that_was_taken_back_leaves_a_line_that_says_so()
    {
        await using var phones = await Phones.OpenAsync();
        await phones.Father.SendAsync("まちがい");
        await phones.Father.NewestMessage.HoverAsync();

        await phones.Father.TapAsync("送信取消");

        await Expect(phones.Father.Messages).ToHaveCountAsync(0);
        await phones.Father.ShowsAsync("メッセージの送信を取り消しました");
    }

    [Fact]
    public async Task The_json_of_a_message_is_one_press_away()
    {
        await using var phones = await Phones.OpenAsync();
        await phones.Bot.PushAsync(phones.FatherId, Sent.Card("データ残量は3GBです", Sent.Postback("プレゼント")));
        await phones.Father.NewestMessage.HoverAsync();

        await phones.Father.TapAsync("メッセージのJSON");

        await Expect(phones.Father.Element.GetByRole(AriaRole.Dialog)).ToContainTextAsync("v1/test/プレゼント");
        await phones.Page.Page.Keyboard.PressAsync("Escape");
        await Expect(phones.Father.Element.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_address_says_whose_phones_are_shown()
    {
        await using var phones = await Phones.OpenAsync();
        await phones.Control.AddFriendAsync("母");

        await phones.Father.Element.GetByLabel("この電話の持ち主").SelectOptionAsync("母");
        await phones.Page.Page.ReloadAsync();

        await Expect(phones.Page.Of("母").Element).ToBeVisibleAsync();
        await Expect(phones.Daughter.Element).ToBeVisibleAsync();
        await Expect(phones.Father.Element).ToHaveCountAsync(0);
    }
}
