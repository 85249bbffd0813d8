using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.PhoneTests;

/// <summary>The column beside the phones: traffic and faults.</summary>
public sealed class InspectorTests : IAsyncLifetime
{
    private Phones phones = null!;

    private ILocator Inspector => phones.Page.Page.GetByRole(AriaRole.Complementary, new() { Name = "通信と障害" });

    private ILocator Exchanges => Inspector.Locator(".exchanges > li:visible");

    public async Task InitializeAsync()
    {
        phones = await Phones.OpenAsync(width: 1600);
        await phones.Page.Page.GetByRole(AriaRole.Button, new() { Name = "通信と障害" }).ClickAsync();
    }

    public async Task DisposeAsync() => await phones.DisposeAsync();

    [Fact]
    public async Task A_call_appears_as_it_is_made_and_can_be_made_again_with_curl()
    {
        await phones.Bot.PushAsync(phones.FatherId, Sent.Card("データ残量は3GBです", Sent.Postback("プレゼント")));

        await Expect(Exchanges.First).ToContainTextAsync("pushMessage");
        await Expect(Exchanges.First).ToContainTextAsync("flex · 父");
        await Exchanges.First.Locator("summary").ClickAsync();
        await Expect(Exchanges.First).ToContainTextAsync("LINEは受け付けました");
        await Expect(Exchanges.First).ToContainTextAsync("Bearer •••");
        await phones.Page.SaveScreenshotAsync("inspector");

        var curl = await CopiedByAsync("curlでコピー");
        Assert.StartsWith("curl -X POST 'http://127.0.0.1", curl, StringComparison.Ordinal);
        Assert.Contains("\"Authorization: Bearer $CHANNEL_ACCESS_TOKEN\"", curl, StringComparison.Ordinal);
        Assert.Contains("v1/test/", curl, StringComparison.Ordinal);
        var contents = JsonNode.Parse(await CopiedByAsync("Flex Message Simulator用にコピー"))!;
        Assert.Equal("bubble", contents["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_refusal_names_the_property_and_the_filter_finds_it()
    {
        await phones.Bot.PushTextAsync(phones.FatherId, "こんにちは");
        await Assert.ThrowsAnyAsync<Exception>(() => phones.Bot.PushTextAsync(phones.FatherId, ""));
        await Expect(Exchanges).ToHaveCountAsync(2);

        await Inspector.GetByLabel("失敗だけ").CheckAsync();
        await Expect(Exchanges).ToHaveCountAsync(1);
        await Exchanges.First.Locator("summary").ClickAsync();
        await Expect(Exchanges.First.Locator(".verdict")).ToContainTextAsync("messages[0].text");

        await Inspector.GetByLabel("失敗だけ").UncheckAsync();
        await Inspector.GetByLabel("絞り込み").FillAsync("こんにちは");
        await Expect(Exchanges).ToHaveCountAsync(1);
        await Expect(Exchanges.First).ToContainTextAsync("200");
    }

    [Fact]
    public async Task Faults_are_set_shown_and_cleared()
    {
        await Inspector.GetByRole(AriaRole.Button, new() { Name = "障害", Exact = true }).ClickAsync();
        await Inspector.GetByLabel("500の割合").FillAsync("1");
        await Inspector.GetByRole(AriaRole.Button, new() { Name = "起こす" }).ClickAsync();
        await Expect(Inspector).ToContainTextAsync("障害を設定しました");
        await phones.Page.SaveScreenshotAsync("faults");
        await Assert.ThrowsAnyAsync<Exception>(() => phones.Bot.PushTextAsync(phones.FatherId, "落ちる"));

        await phones.Page.Page.ReloadAsync();
        await Expect(phones.Page.Page.Locator(".with-faults")).ToBeVisibleAsync();
        await Inspector.GetByRole(AriaRole.Button, new() { Name = "障害", Exact = true }).ClickAsync();
        await Inspector.GetByRole(AriaRole.Button, new() { Name = "すべて止める" }).ClickAsync();

        await Expect(Inspector).ToContainTextAsync("障害はありません");
        await phones.Bot.PushTextAsync(phones.FatherId, "届く");
        await phones.Father.ShowsAsync("届く");
    }

    private async Task<string> CopiedByAsync(string button)
    {
        await Inspector.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(Inspector.GetByRole(AriaRole.Status).Filter(new() { HasText = "コピーしました" }))
            .ToBeVisibleAsync();
        return await phones.Page.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
    }
}
