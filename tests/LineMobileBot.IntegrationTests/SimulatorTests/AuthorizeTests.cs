using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>LINE Login's front door: what it checks, whom it asks, what it sends back.</summary>
public sealed class AuthorizeTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private LoginDriver _site = null!;
    private string _father = "";

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _site = new LoginDriver(_line);
        _father = await _line.AddFriendAsync("父");
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task The_first_login_asks_for_consent_and_the_next_asks_nothing()
    {
        var consent = await _line.Browser(_father).OpenAsync(_site.Url());

        var first = _site.ReturnedBy(
            await consent.Shows("メインプロフィール情報").Shows("あなたの内部識別子").SubmitAsync(LoginDriver.Allow)
        );
        var second = _site.ReturnedBy(await _line.Browser(_father).OpenAsync(_site.Url()));

        Assert.Equal(LoginDriver.State, first["state"]);
        Assert.Equal(["code", "state"], second.Keys.Order());
        Assert.NotEqual(first["code"], second["code"]);
    }

    [Fact]
    public async Task More_than_was_allowed_is_asked_for_again()
    {
        await _site.LogInAsync(_father, ("scope", "openid"));

        var again = await _line.Browser(_father).OpenAsync(_site.Url());

        again.Shows("メインプロフィール情報");
    }

    [Fact]
    public async Task Who_does_not_allow_it_is_sent_back_with_a_refusal()
    {
        var consent = await _line.Browser(_father).OpenAsync(_site.Url());

        var refused = _site.ReturnedBy(await consent.SubmitAsync("キャンセル"));

        Assert.Equal(("ACCESS_DENIED", LoginDriver.State), (refused["error"], refused["state"]));
        Assert.Equal("The resource owner denied the request.", refused["error_description"]);
    }

    [Theory]
    [InlineData("client_id", "999")]
    [InlineData("client_id", null)]
    [InlineData("redirect_uri", "https://elsewhere.example/callback")]
    [InlineData("redirect_uri", "callback")]
    [InlineData("redirect_uri", null)]
    public async Task A_wrong_channel_or_address_ends_on_a_page_and_nobody_is_told(string name, string? value)
    {
        var page = await _line.Browser(_father).OpenAsync(_site.Url((name, value)));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        page.Shows("400 Bad Request");
    }

    [Theory]
    [InlineData("response_type", null, "UNSUPPORTED_RESPONSE_TYPE")]
    [InlineData("response_type", "token", "UNSUPPORTED_RESPONSE_TYPE")]
    [InlineData("state", null, "INVALID_REQUEST")]
    [InlineData("scope", null, "INVALID_SCOPE")]
    [InlineData("scope", "email", "INVALID_SCOPE")]
    [InlineData("scope", "profile email", "INVALID_SCOPE")]
    [InlineData("scope", "openid friends", "INVALID_SCOPE")]
    [InlineData("prompt", "select_account", "INVALID_REQUEST")]
    [InlineData("max_age", "-1", "INVALID_REQUEST")]
    [InlineData("bot_prompt", "always", "INVALID_REQUEST")]
    [InlineData("disable_auto_login", "yes", "INVALID_REQUEST")]
    [InlineData("response_mode", "fragment", "INVALID_REQUEST")]
    [InlineData("code_challenge", LoginDriver.Challenge, "INVALID_REQUEST")]
    [InlineData("code_challenge_method", "S256", "INVALID_REQUEST")]
    public async Task A_wrong_parameter_is_told_to_the_site(string name, string? value, string error)
    {
        var returned = _site.ReturnedBy(await _line.Browser(_father).OpenAsync(_site.Url((name, value))));

        Assert.Equal(error, returned["error"]);
        Assert.Equal(name != "state", returned.ContainsKey("state"));
    }

    [Theory]
    [InlineData("plain", LoginDriver.Challenge)]
    [InlineData("S256", "too-short")]
    public async Task PKCE_is_S256_over_a_verifier_of_proper_length(string method, string challenge)
    {
        var url = _site.Url(("code_challenge", challenge), ("code_challenge_method", method));

        var returned = _site.ReturnedBy(await _line.Browser(_father).OpenAsync(url));

        Assert.Equal("INVALID_REQUEST", returned["error"]);
    }

    [Fact]
    public async Task A_registered_address_may_have_a_query_added_but_no_other_path()
    {
        await using var strict = await SimulatorHost.StartAsync("LoginRedirectUris:0=http://127.0.0.1:1/callback");
        var (site, userId) = (new LoginDriver(strict), await strict.AddFriendAsync());

        var good = await strict
            .Browser(userId)
            .OpenAsync(site.Url(("redirect_uri", "http://127.0.0.1:1/callback?from=card")));
        var bad = await strict.Browser(userId).OpenAsync(site.Url(("redirect_uri", "http://127.0.0.1:1/other")));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (good.Status, bad.Status));
        var back = await good.SubmitAsync(LoginDriver.Allow);
        Assert.StartsWith("http://127.0.0.1:1/callback?from=card&code=", back.Url);
    }

    [Fact]
    public async Task Consent_can_be_asked_for_each_time()
    {
        await _site.LogInAsync(_father);

        var again = await _line.Browser(_father).OpenAsync(_site.Url(("prompt", "consent")));

        again.Shows("メインプロフィール情報");
    }

    [Fact]
    public async Task Without_any_question_only_known_people_who_allowed_it_get_in()
    {
        using var outside = new OutsideBrowser(_line.Http);
        var silent = _site.Url(("prompt", "none"));

        var stranger = await outside.GetAsync(new Uri(silent).PathAndQuery);
        var first = _site.ReturnedBy(await _line.Browser(_father).OpenAsync(silent));
        await _site.LogInAsync(_father);
        var second = _site.ReturnedBy(await _line.Browser(_father).OpenAsync(silent));
        await _line.AutoLoginAsync(_father, enabled: false);
        var third = _site.ReturnedBy(await _line.Browser(_father).OpenAsync(silent));

        Assert.Equal("LOGIN_REQUIRED", _site.Returned(stranger.Url.AbsoluteUri)["error"]);
        Assert.Equal("INTERACTION_REQUIRED", first["error"]);
        Assert.True(second.ContainsKey("code"));
        Assert.Equal("INTERACTION_REQUIRED", third["error"]);
    }

    [Theory]
    [InlineData("query.jwt")]
    [InlineData("jwt")]
    public async Task The_answer_comes_signed_where_the_site_wants_it_so(string mode)
    {
        var returned = await _site.LogInAsync(_father, ("response_mode", mode));

        var claims = LoginDriver.ClaimsOf(Assert.Single(returned).Value);
        Assert.Equal(LoginDriver.State, claims.GetProperty("state").GetString());
        var code = claims.GetProperty("code").GetString()!;
        Assert.Equal(HttpStatusCode.OK, (await _site.ExchangeAsync(code)).Status);
    }

    [Fact]
    public async Task The_answer_comes_as_a_form_where_the_site_wants_it_so()
    {
        var consent = await _line.Browser(_father).OpenAsync(_site.Url(("response_mode", "form_post")));

        var form = Assert.Single((await consent.SubmitAsync(LoginDriver.Allow)).Forms);

        Assert.Equal("POST", form.Method);
        Assert.Contains(("state", LoginDriver.State), form.Fields);
        Assert.Equal(HttpStatusCode.OK, (await _site.ExchangeAsync(form.Fields[0].Value)).Status);
    }

    [Fact]
    public async Task The_pages_speak_the_language_that_was_asked_for()
    {
        var consent = await _line.Browser(_father).OpenAsync(_site.Url(("ui_locales", "fr en ja")));

        consent.Shows("Main profile info (required)");
    }

    [Fact]
    public async Task A_question_is_answered_once_and_within_ten_minutes()
    {
        var consent = await _line.Browser(_father).OpenAsync(_site.Url());
        await consent.SubmitAsync(LoginDriver.Allow);
        var late = await _line.Browser(_father).OpenAsync(_site.Url(("prompt", "consent")));

        _line.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(HttpStatusCode.BadRequest, (await consent.SubmitAsync(LoginDriver.Allow)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await late.SubmitAsync(LoginDriver.Allow)).Status);
    }
}
