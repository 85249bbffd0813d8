using System.Net;
using LineMobileBot.Desk;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Features.Help.Talks.Live;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

/// <summary>A desk that nobody sits at: what it does by itself keeps nobody signed in, and ends with the session.</summary>
public sealed class TalkSessionTests(TalkFixture fixture) : IClassFixture<TalkFixture>
{
    /// <summary>So long that the next click renews the session.</summary>
    private static readonly TimeSpan Half = TimeSpan.FromMinutes(16);
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    private readonly TalkStage _stage = fixture.Stage;

    private Uri Site => _stage.Stage.Bot.BaseAddress!;

    [Fact]
    public async Task What_the_page_asks_for_by_itself_does_not_renew_the_session_and_a_click_does()
    {
        using var browser = await _stage.Stage.Desk.NewSignedInAsync(OperatorRole.Support);
        _stage.Stage.Clock.MoveForward(Half);

        await using var ear = await TalkEar.ListenAsync(Site, browser);
        var lookedAgain = await GetAsync(browser, "/desk/talks", (UnattendedAttribute.Header, "yes"));
        var clicked = await GetAsync(browser, "/desk/talks");

        Assert.False(ear.BroughtCookie);
        Assert.Equal((HttpStatusCode.OK, false), (lookedAgain.StatusCode, BringsTicket(lookedAgain)));
        Assert.Equal((HttpStatusCode.OK, true), (clicked.StatusCode, BringsTicket(clicked)));
    }

    [Fact]
    public async Task The_stream_ends_with_the_session_and_tells_nothing_more()
    {
        using var browser = await _stage.Stage.Desk.NewSignedInAsync(OperatorRole.Support);
        await using var ear = await TalkEar.ListenAsync(Site, browser);

        _stage.Stage.Clock.MoveForward(Idle);
        var (_, ticket) = await _stage.NewWaitingAsync();
        await ear.HearsTheEndAsync();

        Assert.False(ear.Heard(ticket));
        Assert.Equal(HttpStatusCode.SeeOther, (await GetAsync(browser, TalkEvents.Address)).StatusCode);
    }

    [Fact]
    public async Task Who_is_disabled_hears_nothing_more()
    {
        var who = await _stage.Stage.Desk.NewOperatorAsync(OperatorRole.Support);
        using var browser = await _stage.Stage.Desk.SignInAsync(who);
        await using var ear = await TalkEar.ListenAsync(Site, browser);

        await using (
            var disable = _stage.Stage.Database.DataSource.CreateCommand(
                "update operators set disabled_at = now() where id = $1"
            )
        )
        {
            disable.Parameters.AddWithValue(who.Id);
            await disable.ExecuteNonQueryAsync();
        }

        var (_, ticket) = await _stage.NewWaitingAsync();
        await ear.HearsTheEndAsync();

        Assert.False(ear.Heard(ticket));
    }

    private static bool BringsTicket(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies)
        && cookies.Any(cookie => cookie.StartsWith("desk=", StringComparison.Ordinal));

    private async Task<HttpResponseMessage> GetAsync(
        SiteDriver browser,
        string address,
        params (string Name, string Value)[] headers
    )
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Site, address));
        request.Headers.Add(
            "Cookie",
            string.Join("; ", browser.Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"))
        );
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await http.SendAsync(request);
    }
}
