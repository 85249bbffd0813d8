using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>How LINE knows who somebody is: by their phone, by asking, or by having asked before.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private const string Continue = "ログイン";

    private SimulatorHost _line = null!;
    private LoginDriver _site = null!;
    private string _father = "";
    private string _daughter = "";

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _site = new LoginDriver(_line);
        _father = await _line.AddFriendAsync("父");
        _daughter = await _line.AddFriendAsync("娘");
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task On_the_phone_LINE_knows_whose_it_is()
    {
        Assert.Equal((_father, "lineautologin"), await WhoAsync(await _site.LogInAsync(_father)));
        Assert.Equal((_daughter, "lineautologin"), await WhoAsync(await _site.LogInAsync(_daughter)));
    }

    [Theory]
    [InlineData("disable_auto_login", "true")]
    [InlineData("disable_ios_auto_login", "true")]
    [InlineData("prompt", "login")]
    public async Task Where_the_site_does_not_want_auto_login_the_person_confirms_themself(string name, string value)
    {
        await _site.LogInAsync(_father);

        var asked = await _line.Browser(_father).OpenAsync(_site.Url((name, value)));
        var returned = _site.ReturnedBy(await asked.Shows("次のアカウントでログイン").SubmitAsync(Continue));

        Assert.Equal((_father, "linesso"), await WhoAsync(returned));
    }

    [Fact]
    public async Task Without_auto_login_the_phone_asks_too_and_may_sign_in_another_person()
    {
        await _line.AutoLoginAsync(_father, enabled: false);

        var asked = await _line.Browser(_father).OpenAsync(_site.Url());
        var consent = await asked.SubmitAsync("娘");
        var returned = _site.ReturnedBy(await consent.SubmitAsync(LoginDriver.Allow));
        var again = await _line.Browser(_father).OpenAsync(_site.Url());

        Assert.Equal((_daughter, "pwd"), await WhoAsync(returned));
        Assert.Equal(_father, again.Forms[0].Buttons.Single(button => button.Words == Continue).Value);
    }

    [Fact]
    public async Task A_failed_auto_login_comes_back_with_a_code_that_is_good_for_nothing()
    {
        await _site.LogInAsync(_father);
        await _line.AutoLoginAsync(_father, enabled: true, fails: true);

        var returned = _site.ReturnedBy(await _line.Browser(_father).OpenAsync(_site.Url()));

        Assert.Equal(HttpStatusCode.BadRequest, (await _site.ExchangeAsync(returned["code"])).Status);
    }

    [Fact]
    public async Task After_a_failed_auto_login_the_retry_without_it_works_in_the_other_browser()
    {
        await _site.LogInAsync(_father);
        await _line.AutoLoginAsync(_father, enabled: true, fails: true);

        var back = await _line.Browser(_father).OpenAsync(_site.Url());
        var retry = await back.Browser.SendAsync(
            HttpMethod.Get,
            new Uri(back.ShownAt, AddressInPhone(back)),
            before: back
        );
        var returned = _site.ReturnedBy(await retry.Shows("どなたのものですか").SubmitAsync("父"));

        Assert.Equal((_father, "pwd"), await WhoAsync(returned));
    }

    [Fact]
    public async Task Outside_the_phone_LINE_asks_first_and_remembers_then()
    {
        using var outside = new OutsideBrowser(_line.Http);
        var path = new Uri(_site.Url()).PathAndQuery;

        var asked = await outside.GetAsync(path);
        asked.Shows("どなたのものですか");
        var first = await (await asked.SubmitAsync("娘")).SubmitAsync(LoginDriver.Allow);
        var known = await outside.GetAsync(path);
        known.Shows("次のアカウントでログイン");
        var second = await known.SubmitAsync(Continue);

        Assert.Equal((_daughter, "pwd"), await WhoAsync(_site.Returned(first.Url.AbsoluteUri)));
        Assert.Equal((_daughter, "linesso"), await WhoAsync(_site.Returned(second.Url.AbsoluteUri)));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/control/users")]
    [InlineData("/access/\\elsewhere.example")]
    public async Task The_sign_in_page_leads_nowhere_else(string returnUri)
    {
        using var outside = new OutsideBrowser(_line.Http);

        var page = await outside.GetAsync($"/access/oauth2/v2.1/login?returnUri={Uri.EscapeDataString(returnUri)}");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    // The site's next step, in the terms of the phone's own hosts: LINE was the first site this phone opened.
    private string AddressInPhone(InAppPage back)
    {
        var line = back.ShownAt.Authority.Replace("-2.", "-1.", StringComparison.Ordinal);
        var query = new Uri(_site.Url(("disable_auto_login", "true"))).PathAndQuery;
        return $"http://{line}{query}";
    }

    private async Task<(string? UserId, string? Method)> WhoAsync(IReadOnlyDictionary<string, string> returned)
    {
        var tokens = await _site.ExchangeAsync(returned["code"]);
        var claims = LoginDriver.ClaimsOf(tokens.Text("id_token"));
        return (claims.GetProperty("sub").GetString(), claims.GetProperty("amr")[0].GetString());
    }
}
