using System.Net;
using System.Text.Json;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>A page inside LINE: what it loads, what it is told, what it may do.</summary>
public sealed class LiffTests : IAsyncLifetime
{
    private const string Html =
        """<script src="https://static.line-scdn.net/liff/edge/2/sdk.js"></script><p>hello</p>""";

    private SimulatorHost _line = null!;
    private TestSite _site = null!;
    private string _user = null!;
    private string _app = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _site = await TestSite.StartAsync();
        _site.Answer = _ => TestSite.Page(Html);
        _user = await _line.AddFriendAsync();
        _app = await RegisterAsync("openid", "profile", "chat_message.write");
    }

    public async Task DisposeAsync()
    {
        await _line.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_LIFF_address_opens_the_registered_page_with_our_script_in_place_of_LINEs()
    {
        var asked = "";
        _site.Answer = context =>
        {
            asked = context.Request.Path + context.Request.QueryString;
            return TestSite.Page(Html);
        };

        var page = await _line.Browser(_user).OpenAsync($"https://liff.line.me/{_app}/gifts?from=chat");

        Assert.Equal("/app/gifts?from=chat", asked);
        Assert.Contains("src=\"/.line-browser/liff/sdk.js\"", page.Html, StringComparison.Ordinal);
        var script = await AskAsync("sdk.js", body: null);
        Assert.Equal(HttpStatusCode.OK, script.Status);
    }

    [Fact]
    public async Task Init_tells_who_it_is_by_tokens_that_LINE_confirms()
    {
        var session = await AskAsync("init", new { liffId = _app });

        var profile = session.Body.GetProperty("profile");
        Assert.Equal(_user, profile.GetProperty("userId").GetString());
        Assert.Equal("tall", session.Body.GetProperty("context").GetProperty("viewType").GetString());
        var claims = await PostFormAsync(
            "/oauth2/v2.1/verify",
            ("id_token", session.Text("idToken")!),
            ("client_id", "1234567890")
        );
        Assert.Equal(_user, claims.Text("sub"));
        var read = await _line.ApiAsync(HttpMethod.Get, "/v2/profile", token: session.Text("accessToken")!);
        Assert.Equal("Aoi", read.Text("displayName"));
    }

    [Fact]
    public async Task An_app_that_did_not_ask_for_the_profile_does_not_get_it()
    {
        var app = await RegisterAsync("chat_message.write");

        var session = await AskAsync("init", new { liffId = app });

        Assert.False(session.Body.TryGetProperty("profile", out _));
        Assert.Null(session.Text("idToken"));
    }

    [Theory]
    [InlineData("1234567890-nobodys0", "INVALID_CONFIG")]
    [InlineData("", "INVALID_CONFIG")]
    public async Task An_unknown_app_cannot_start(string liffId, string code)
    {
        var answer = await AskAsync("init", new { liffId });

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.Text("code")));
    }

    [Fact]
    public async Task A_page_elsewhere_is_not_told_who_it_is()
    {
        await using var other = await TestSite.StartAsync();

        var answer = await AskAsync("init", new { liffId = _app }, other.Url);

        Assert.Equal("INIT_FAILED", answer.Text("code"));
    }

    [Fact]
    public async Task What_a_page_sends_stands_in_the_chat_and_the_bot_hears_of_texts_but_not_of_templates()
    {
        await _line.Bot.WaitForAsync(1);
        var template = new
        {
            type = "template",
            altText = "card",
            template = new
            {
                type = "buttons",
                text = "open",
                actions = new[]
                {
                    new
                    {
                        type = "uri",
                        label = "open",
                        uri = "https://example.com",
                    },
                },
            },
        };
        object[] messages = [template, new { type = "text", text = "from the page" }];

        Assert.Equal(HttpStatusCode.NoContent, (await AskAsync("messages", new { liffId = _app, messages })).Status);

        Assert.Equal(2, (await _line.ChatAsync(_user)).Count(entry => entry.GetProperty("from").GetString() == "user"));
        var heard = (await _line.Bot.WaitForAsync(2))[1].Request.Events[0].Raw.GetProperty("message");
        Assert.Equal("from the page", heard.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_target_picker_waits_for_the_person(bool shares)
    {
        var friend = await _line.AddFriendAsync("Ren");
        var asking = AskAsync(
            "share",
            new
            {
                liffId = _app,
                messages = SimulatorHost.Texts("a gift"),
                isMultiple = true,
            }
        );
        JsonElement pending = default;
        await Eventually.BecomesTrueAsync(
            "the picker is open",
            async () =>
            {
                var open = (await _line.SendAsync(HttpMethod.Get, $"/control/users/{_user}/shares")).Body;
                pending = open.GetArrayLength() == 1 ? open[0] : default;
                return pending.ValueKind == JsonValueKind.Object;
            }
        );

        await _line.ControlAsync(
            $"users/{_user}/shares/{pending.GetProperty("shareId").GetString()}",
            new { to = shares ? new[] { friend } : [] }
        );

        var answer = await asking;
        Assert.Equal(shares ? HttpStatusCode.OK : HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(shares ? "success" : null, answer.Text("status"));
    }

    [Fact]
    public async Task A_button_that_is_no_link_cannot_be_shared()
    {
        var message = new
        {
            type = "flex",
            altText = "card",
            contents = new
            {
                type = "bubble",
                body = new
                {
                    type = "box",
                    layout = "vertical",
                    contents = new[]
                    {
                        new
                        {
                            type = "button",
                            action = new
                            {
                                type = "message",
                                label = "x",
                                text = "x",
                            },
                        },
                    },
                },
            },
        };

        var answer = await AskAsync("share", new { liffId = _app, messages = new[] { message } });

        Assert.Equal("Only uri actions can be shared", answer.Message);
    }

    private async Task<string> RegisterAsync(params string[] scope)
    {
        var token = await PostFormAsync(
            "/oauth2/v3/token",
            ("grant_type", "client_credentials"),
            ("client_id", "1234567890"),
            ("client_secret", "simulator-login-secret-demo-only")
        );
        var registered = await _line.ApiAsync(
            HttpMethod.Post,
            "/liff/v1/apps",
            new { view = new { type = "tall", url = $"{_site.Url}/app" }, scope },
            token: token.Text("access_token")!
        );
        return registered.Text("liffId")!;
    }

    /// <summary>What the script of a page asks the phone.</summary>
    private async Task<Answer> AskAsync(string what, object? body, string? site = null)
    {
        var opened = await _line.ControlAsync($"users/{_user}/open", new { url = site ?? _site.Url });
        using var request = new HttpRequestMessage(
            body is null ? HttpMethod.Get : HttpMethod.Post,
            $"/.line-browser/liff/{what}"
        );
        request.Headers.Host = new Uri(opened.Text("url")!).Authority;
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Content = body is null ? null : System.Net.Http.Json.JsonContent.Create(body);
        using var response = await _line.Http.SendAsync(request);
        return await Answer.OfAsync(response);
    }

    private async Task<Answer> PostFormAsync(string path, params IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        using var response = await _line.Http.PostAsync(new Uri("/api" + path, UriKind.Relative), content);
        return await Answer.OfAsync(response);
    }
}
