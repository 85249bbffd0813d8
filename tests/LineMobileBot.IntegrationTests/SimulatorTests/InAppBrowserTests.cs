using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>LINE's in-app browser: a site sees the phone, and the phone sees the site.</summary>
public sealed class InAppBrowserTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private TestSite _site = null!;
    private string _father = "";

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _site = await TestSite.StartAsync();
        _father = await _line.AddFriendAsync("父");
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _line.DisposeAsync();
    }

    [Fact]
    public async Task A_page_is_shown_by_its_real_address_and_title()
    {
        _site.Answer = _ => TestSite.Page("<title>マイページ &amp; 設定</title><p>こんにちは");

        var page = await OpenAsync("/mypage?tab=1");
        var view = await _line.SendAsync(HttpMethod.Get, $"/control/users/{_father}/browser");

        page.Shows("こんにちは");
        Assert.Equal($"{_site.Url}/mypage?tab=1", page.Url);
        Assert.Equal("マイページ & 設定", view.Text("title"));
        Assert.EndsWith(".localhost", page.ShownAt.Host, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_is_asked_as_by_a_phone_at_its_real_address()
    {
        Dictionary<string, string> headers = [];
        _site.Answer = context =>
        {
            headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
            return TestSite.Page("<form method=post action=/sent><input name=a value=1><button>送る</button></form>");
        };
        var page = await OpenAsync("/form?x=1");
        Assert.Equal(("none", "document"), (headers["Sec-Fetch-Site"], headers["Sec-Fetch-Dest"]));

        await page.SubmitAsync("送る");

        Assert.Equal(new Uri(_site.Url).Authority, headers["Host"]);
        Assert.Equal((_site.Url, $"{_site.Url}/form?x=1"), (headers["Origin"], headers["Referer"]));
        Assert.Equal("same-origin", headers["Sec-Fetch-Site"]);
        Assert.Equal("Mozilla/5.0 Line/15.0.0", headers["User-Agent"]);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    [InlineData(422)]
    [InlineData(503)]
    public async Task Status_and_headers_come_through(int status)
    {
        _site.Answer = context =>
        {
            context.Response.Headers["X-Own"] = "kept";
            return TypedResults.Text("words", statusCode: status);
        };

        var page = await OpenAsync("/");

        Assert.Equal((HttpStatusCode)status, page.Status);
        Assert.Equal(("words", "kept"), (page.Html, page.Headers.GetValues("X-Own").Single()));
    }

    [Fact]
    public async Task A_redirect_is_handed_on_with_the_phones_own_address()
    {
        await using var other = await TestSite.StartAsync();
        other.Answer = _ => TestSite.Page("<p>there");
        _site.Answer = _ => TypedResults.Redirect($"{other.Url}/there?x=1#part");

        var page = await OpenAsync("/");

        page.Shows("there");
        Assert.Equal($"{other.Url}/there?x=1", page.Url);
        Assert.EndsWith("-2.localhost", page.ShownAt.Host, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_page_comes_byte_for_byte()
    {
        var bytes = Enumerable.Range(0, 100_000).Select(number => (byte)(number % 256)).ToArray();
        _site.Answer = _ => TypedResults.Bytes(bytes, "application/octet-stream");
        var browser = _line.Browser(_father);
        var host = (await browser.OpenAsync(_site.Url)).ShownAt;

        using var request = new HttpRequestMessage(HttpMethod.Get, "/file") { Headers = { Host = host.Authority } };
        using var response = await _line.Http.SendAsync(request);

        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(bytes.Length, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_site_that_is_not_there_ends_on_a_page()
    {
        var page = await _line.Browser(_father).OpenAsync("http://127.0.0.1:1/mypage");

        Assert.Equal(HttpStatusCode.BadGateway, page.Status);
        page.Shows("ページを開けません").Shows("127.0.0.1:1");
    }

    [Fact]
    public async Task A_site_elsewhere_is_left_to_the_browser_outside()
    {
        _site.Answer = _ => TypedResults.Redirect("https://elsewhere.example/terms");

        var opened = await _line.ControlAsync($"users/{_father}/open", new { url = "https://elsewhere.example/" });
        var page = await OpenAsync("/");

        Assert.False(opened.Body.GetProperty("inApp").GetBoolean());
        var link = Assert.Single(page.Shows("elsewhere.example").Links);
        Assert.Equal("https://elsewhere.example/terms", link.Href);
    }

    [Fact]
    public async Task One_of_LINEs_addresses_leaves_the_page_where_it_is()
    {
        _site.Answer = _ => TestSite.Page("<a href='https://line.me/R/ti/p/%40linemobile-demo'>トークへ</a>");

        var after = await (await OpenAsync("/")).ClickAsync("トークへ");

        Assert.Equal(HttpStatusCode.NoContent, after.Status);
        Assert.Equal($"{_site.Url}/", after.Url);
    }

    [Fact]
    public async Task A_listed_site_may_live_elsewhere_under_its_own_name()
    {
        _site.Answer = context => TestSite.Page($"<p>{context.Request.Host}");
        await using var line = await SimulatorHost.StartAsync($"Sites:0=https://carrier.example {_site.Url}");
        var userId = await line.AddFriendAsync();

        var page = await line.Browser(userId).OpenAsync("https://carrier.example/mypage");

        page.Shows("carrier.example");
        Assert.Equal("https://carrier.example/mypage", page.Url);
    }

    private Task<InAppPage> OpenAsync(string path) => _line.Browser(_father).OpenAsync(_site.Url + path);
}
