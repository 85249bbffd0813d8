using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.PhoneTests;

public sealed class QuickReplyTests
{
    [Fact]
    public async Task Chips_of_an_earlier_message_of_the_batch_do_not_show()
    {
        await using var phones = await Phones.OpenAsync();

        await phones.Bot.PushAsync(phones.FatherId, Sent.TextWithChips("一つ目", "500MB"), Sent.Text("二つ目"));

        await phones.Father.ShowsAsync("二つ目");
        await Expect(phones.Father.QuickReplies).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Chips_of_the_last_message_show_until_one_is_tapped()
    {
        await using var phones = await Phones.OpenAsync();
        await phones.Bot.PushAsync(
            phones.FatherId,
            Sent.Text("一つ目"),
            Sent.TextWithChips("どれだけ?", "500MB", "1GB")
        );
        await Expect(phones.Father.QuickReplies.GetByRole(AriaRole.Button)).ToHaveTextAsync(["500MB", "1GB"]);

        await phones.Father.TapAsync("1GB");

        await Expect(phones.Father.NewestMessage).ToContainTextAsync("1GB");
        await Expect(phones.Father.QuickReplies).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Chips_go_with_the_next_message()
    {
        await using var phones = await Phones.OpenAsync();
        await phones.Bot.PushAsync(phones.FatherId, Sent.TextWithChips("どれだけ?", "500MB"));
        await Expect(phones.Father.QuickReplies).ToBeVisibleAsync();

        await phones.Bot.PushTextAsync(phones.FatherId, "時間切れです");

        await phones.Father.ShowsAsync("時間切れです");
        await Expect(phones.Father.QuickReplies).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_chosen_date_goes_to_the_bot_with_the_postback()
    {
        await using var phones = await Phones.OpenAsync();
        var pick = new JsonObject
        {
            ["type"] = "datetimepicker",
            ["label"] = "日付を選ぶ",
            ["mode"] = "date",
            ["data"] = "v1/date",
        };
        await phones.Bot.PushAsync(phones.FatherId, Sent.Card("日付", pick));

        await phones.Father.TapAsync("日付を選ぶ");
        await phones.Father.Element.GetByLabel("日時を選ぶ").FillAsync("2026-12-24");
        var posted = await phones.Page.Page.RunAndWaitForRequestAsync(
            () => phones.Father.TapAsync("OK"),
            request => request.Url.EndsWith("/actions", StringComparison.Ordinal)
        );

        Assert.Equal("2026-12-24", JsonNode.Parse(posted.PostData!)!["params"]!["date"]!.GetValue<string>());
        await Expect(phones.Father.Element.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }
}
