using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>Each phone has its own cookies, kept as a browser keeps them.</summary>
public sealed class PhoneCookieTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private TestSite _site = null!;
    private string _father = "";
    private string _daughter = "";
    private string _setCookie = "";
    private string? _seen;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _site = await TestSite.StartAsync();
        _site.Answer = Answer;
        _father = await _line.AddFriendAsync("父");
        _daughter = await _line.AddFriendAsync("娘");
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _line.DisposeAsync();
    }

    [Fact]
    public async Task A_cookie_comes_back_and_the_browser_on_the_desk_never_sees_it()
    {
        var page = await SetAsync("sign-in=secret; path=/; httponly");

        await page.GoAsync("/next");

        Assert.Equal("sign-in=secret", _seen);
        Assert.False(page.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Two_phones_on_one_site_share_no_cookie()
    {
        await SetAsync("who=father; path=/");

        await _line.Browser(_daughter).OpenAsync(_site.Url + "/other");
        Assert.Null(_seen);

        await _line.Browser(_father).OpenAsync(_site.Url + "/other");
        Assert.Equal("who=father", _seen);
    }

    [Theory]
    [InlineData("POST", "origin")]
    [InlineData("GET", "origin")]
    [InlineData("GET", "referer")]
    [InlineData("DELETE", "none")]
    public async Task Nothing_goes_to_one_phone_from_a_page_of_another(string method, string header)
    {
        var daughters = (await _line.Browser(_daughter).OpenAsync(_site.Url)).ShownAt.GetLeftPart(UriPartial.Authority);
        var fathers = (await SetAsync("who=father; path=/")).ShownAt;
        _seen = "nothing yet";

        using var request = new HttpRequestMessage(HttpMethod.Parse(method), "/steal");
        request.Headers.Host = fathers.Authority;
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        if (header != "none")
        {
            request.Headers.Add(header, daughters);
        }

        using var response = await _line.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("nothing yet", _seen);
    }

    [Theory]
    [InlineData("http://localhost")]
    [InlineData("https://attacker.example")]
    [InlineData("null")]
    public async Task No_page_outside_the_phone_changes_anything_in_its_name(string origin)
    {
        var fathers = (await SetAsync("who=father; path=/")).ShownAt;

        using var request = new HttpRequestMessage(HttpMethod.Post, "/change");
        request.Headers.Host = fathers.Authority;
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var response = await _line.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_site_cannot_press_the_phones_buttons()
    {
        var site = (await _line.Browser(_father).OpenAsync(_site.Url)).ShownAt.GetLeftPart(UriPartial.Authority);

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/control/users/{_father}/block");
        request.Headers.Add("Origin", site);
        using var response = await _line.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Only_sites_that_the_phone_was_led_to_have_a_host()
    {
        var page = await _line.Browser(_father).OpenAsync(_site.Url);
        var unknown = page.ShownAt.Authority.Replace("-1.", "-2.", StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = unknown } };
        using var response = await _line.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("a=1; path=/account", "/account/x", "a=1")]
    [InlineData("a=1; path=/account", "/accounts", null)]
    [InlineData("a=1", "/set/deeper", "a=1")]
    [InlineData("a=1", "/elsewhere", null)]
    [InlineData("a=1; path=/; domain=127.0.0.1", "/", "a=1")]
    [InlineData("a=1; path=/; domain=elsewhere.example", "/", null)]
    [InlineData("a=1; path=/; secure", "/", "a=1")]
    [InlineData("a=1; path=/; samesite=none", "/", null)]
    [InlineData("a=1; path=/; samesite=none; secure", "/", "a=1")]
    [InlineData("__Host-a=1; path=/; secure", "/", "__Host-a=1")]
    [InlineData("__Host-a=1; path=/", "/", null)]
    [InlineData("__Host-a=1; path=/set; secure", "/set/x", null)]
    [InlineData("__Host-a=1; path=/; secure; domain=127.0.0.1", "/", null)]
    [InlineData("__Secure-a=1; path=/", "/", null)]
    [InlineData("a=1; path=/; max-age=0", "/", null)]
    [InlineData("a=1; path=/; expires=Sun, 22 Nov 2026 03:00:01 GMT", "/", "a=1")]
    [InlineData("a=1; path=/; expires=Sun, 22 Nov 2026 02:59:59 GMT", "/", null)]
    public async Task Attributes_are_minded(string setCookie, string path, string? sent)
    {
        var page = await SetAsync(setCookie);

        await page.GoAsync(path);

        Assert.Equal(sent, _seen);
    }

    [Fact]
    public async Task A_cookie_ends_by_the_platforms_clock()
    {
        var page = await SetAsync("a=1; path=/; max-age=60");

        _line.Clock.Advance(TimeSpan.FromSeconds(60));
        await page.GoAsync("/");

        Assert.Null(_seen);
    }

    [Fact]
    public async Task A_newer_value_takes_the_place_of_the_older()
    {
        await SetAsync("a=1; path=/");

        await (await SetAsync("a=2; path=/")).GoAsync("/");

        Assert.Equal("a=2", _seen);
    }

    [Fact]
    public async Task From_another_site_a_form_brings_only_cookies_that_allow_it()
    {
        await SetAsync("strict=1; path=/; samesite=strict");
        await SetAsync("lax=1; path=/");
        await SetAsync("open=1; path=/; samesite=none; secure");
        await using var other = await TestSite.StartAsync();
        other.Answer = _ =>
            TestSite.Page(
                $"<a href='{_site.Url}/'>行く</a><form method=post action='{_site.Url}/'><button>送る</button></form>"
            );
        var elsewhere = await _line
            .Browser(_father)
            .OpenAsync(other.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

        await elsewhere.ClickAsync("行く");
        Assert.Equal("lax=1; open=1", _seen);
        await elsewhere.SubmitAsync("送る");
        Assert.Equal("open=1", _seen);
    }

    private Task<InAppPage> SetAsync(string cookie)
    {
        _setCookie = cookie;
        return _line.Browser(_father).OpenAsync(_site.Url + "/set/here");
    }

    private IResult Answer(HttpContext context)
    {
        _seen = (string?)context.Request.Headers.Cookie;
        if (context.Request.Path == "/set/here")
        {
            context.Response.Headers.SetCookie = _setCookie;
        }

        return TestSite.Page("<p>ok");
    }
}
