using System.Net;
using Line.Messaging.Webhook;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>The dialog that ends an account link, in the phone's own browser and outside of it.</summary>
public sealed class AccountLinkDialogTests : IAsyncLifetime
{
    private const string Nonce = "nonce+of/some=length";
    private const string Link = "連携する";

    private SimulatorHost _line = null!;
    private string _father = "";

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _father = await _line.AddFriendAsync("父");
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task The_person_the_link_is_for_links_and_the_bot_may_reply()
    {
        var dialog = await _line.Browser(_father).OpenAsync(await DialogAsync());

        var done = await dialog.Shows("「LINE Mobile」のアカウントと連携します").SubmitAsync(Link);

        done.Shows("連携しました");
        var linked = await _line.Bot.WaitForEventAsync<AccountLinkEvent>();
        Assert.True(linked.Link.IsOk);
        Assert.Equal((Nonce, _father), (linked.Link.Nonce, linked.Source?.UserId));
        Assert.Equal(HttpStatusCode.OK, (await _line.ReplyAsync(linked.ReplyToken, "linked")).Status);
    }

    [Fact]
    public async Task Somebody_else_fails_and_the_bot_learns_the_nonce_only()
    {
        var stranger = await _line.AddFriendAsync("他人");
        var dialog = await _line.Browser(stranger).OpenAsync(await DialogAsync());

        (await dialog.SubmitAsync(Link)).Shows("連携できませんでした");

        var failed = await _line.Bot.WaitForEventAsync<AccountLinkEvent>();
        Assert.Equal(("failed", Nonce), (failed.Link.Result, failed.Link.Nonce));
        Assert.Null(failed.Source);
        Assert.Null(failed.ReplyToken);
        Assert.False(failed.Raw.TryGetProperty("source", out _));
    }

    [Fact]
    public async Task A_used_token_ends_on_an_error_page_and_the_bot_hears_nothing()
    {
        var url = await DialogAsync();
        var second = await _line.Browser(_father).OpenAsync(url);
        await (await _line.Browser(_father).OpenAsync(url)).SubmitAsync(Link);
        await _line.Bot.WaitForEventAsync<AccountLinkEvent>();

        var again = await second.SubmitAsync(Link);
        var opened = await _line.Browser(_father).OpenAsync(url);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (again.Status, opened.Status));
        opened.Shows("使用済みか、有効期限が切れています");
        await AssertOnlyLinksAsync(1);
    }

    [Fact]
    public async Task A_token_is_too_old_after_ten_minutes()
    {
        var url = await DialogAsync();
        var dialog = await _line.Browser(_father).OpenAsync(url);

        _line.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.BadRequest, (await dialog.SubmitAsync(Link)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _line.Browser(_father).OpenAsync(url)).Status);
        await AssertOnlyLinksAsync(0);
    }

    [Fact]
    public async Task Cancelling_links_nothing_and_leaves_the_token_good()
    {
        var url = await DialogAsync();

        (await (await _line.Browser(_father).OpenAsync(url)).SubmitAsync("キャンセル")).Shows("キャンセルしました");
        await AssertOnlyLinksAsync(0);

        (await (await _line.Browser(_father).OpenAsync(url)).SubmitAsync(Link)).Shows("連携しました");
    }

    [Theory]
    [InlineData(9, HttpStatusCode.BadRequest)]
    [InlineData(10, HttpStatusCode.OK)]
    [InlineData(255, HttpStatusCode.OK)]
    [InlineData(256, HttpStatusCode.BadRequest)]
    public async Task A_nonce_has_10_to_255_characters(int length, HttpStatusCode expected)
    {
        var dialog = await _line.Browser(_father).OpenAsync(await DialogAsync(new string('n', length)));

        Assert.Equal(expected, dialog.Status);
    }

    [Fact]
    public async Task A_browser_that_is_not_signed_in_to_LINE_is_asked_whose_it_is()
    {
        using var outside = new OutsideBrowser(_line.Http);

        var asked = await outside.GetAsync(new Uri(await DialogAsync()).PathAndQuery);
        asked.Shows("どなたのものですか");
        var dialog = await asked.SubmitAsync("父");
        (await dialog.SubmitAsync(Link)).Shows("連携しました");

        var linked = await _line.Bot.WaitForEventAsync<AccountLinkEvent>();
        Assert.Equal(_father, linked.Source?.UserId);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_agree_in_the_persons_name()
    {
        using var outside = new OutsideBrowser(_line.Http);
        var dialog = await (await outside.GetAsync(new Uri(await DialogAsync()).PathAndQuery)).SubmitAsync("父");

        var forged = await dialog.SubmitAsync(Link, origin: "https://attacker.example");

        Assert.Equal(HttpStatusCode.Forbidden, forged.Status);
        await AssertOnlyLinksAsync(0);
    }

    private async Task<string> DialogAsync(string nonce = Nonce)
    {
        var issued = await _line.ApiAsync(HttpMethod.Post, $"/v2/bot/user/{_father}/linkToken");
        var query = $"linkToken={issued.Text("linkToken")}&nonce={Uri.EscapeDataString(nonce)}";
        return new Uri(_line.Http.BaseAddress!, $"/access/dialog/bot/accountLink?{query}").AbsoluteUri;
    }

    /// <summary>An event that comes later than a link would have proves that there was none.</summary>
    private async Task AssertOnlyLinksAsync(int count)
    {
        await _line.ControlAsync($"users/{_father}/text", new { text = "marker" });
        await _line.Bot.WaitForEventAsync<MessageEvent>();
        Assert.Equal(count, _line.Bot.Events.OfType<AccountLinkEvent>().Count());
    }
}
