using System.Net;
using LineMobileBot.Features.Campaigns;

namespace LineMobileBot.IntegrationTests.Rooms.Campaigns;

/// <summary>What a person can do with news: open them, stop them, take them up again.</summary>
public sealed class NewsOptOutTests : IAsyncLifetime
{
    private static readonly CampaignContent Card = new()
    {
        Form = CampaignForm.Card,
        Title = "年末キャンペーン",
        Text = "年末のお知らせです",
        ButtonLabel = "くわしく見る",
        ButtonUrl = "https://carrier.example/news/winter?from=line",
    };

    private NewsStage _news = null!;

    public async Task InitializeAsync() => _news = await NewsStage.StartAsync();

    public async Task DisposeAsync() => await _news.DisposeAsync();

    [Fact]
    public async Task One_tap_under_a_text_stops_the_news_and_another_takes_them_up_again()
    {
        var friend = (await _news.BefriendAsync(1))[0];
        var phone = _news.PhoneOf(friend);
        var first = await SendAsync();

        await phone.PressAsync("お知らせを止める");
        await phone.ReadsAsync("お知らせを止めました");
        Assert.Equal(1, (await _news.FiguresAsync(first)).OptOuts);
        var refused = await _news.StartAsync(await _news.DraftAsync());
        await phone.PressAsync("お知らせを再開する");
        await phone.ReadsAsync("お知らせを再開しました");
        await SendAsync();

        Assert.IsType<CampaignRefusal.NobodyToSendTo>(Assert.IsType<CampaignMove.Refused>(refused).Why);
        Assert.Equal(2, NewsStage.HeardBy(friend));
        Assert.Equal(1, await _news.CountAsync("audit_events where action = 'news.stop' and actor_kind = 3"));
        Assert.Equal(1, await _news.CountAsync("audit_events where action = 'news.resume' and actor_kind = 3"));
    }

    [Fact]
    public async Task One_tap_on_a_card_stops_the_news_too_and_tapping_twice_is_tapping_once()
    {
        var phone = _news.PhoneOf((await _news.BefriendAsync(1))[0]);
        await SendAsync(Card);

        await phone.PressAsync("お知らせを止める");
        await phone.ReadsAsync("お知らせを止めました");
        await phone.PressAsync("お知らせを止める");
        await phone.ReadsAsync("お知らせを止めました");

        Assert.Equal(1, await _news.CountAsync("news_opt_outs"));
    }

    [Fact]
    public async Task The_button_leads_where_the_operator_said_and_counts_a_phone_once()
    {
        var friend = (await _news.BefriendAsync(1))[0];
        var campaign = await SendAsync(Card);
        using var phone = NewPhone();
        using var other = NewPhone();
        var link = LinkOf(friend);

        var first = await phone.GetAsync(link);
        await phone.GetAsync(link);
        await other.GetAsync(link);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(Card.ButtonUrl, first.Headers.Location!.AbsoluteUri);
        Assert.Equal("no-referrer", first.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotContain(friend.UserId, link.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(2, (await _news.FiguresAsync(campaign)).Taps);
    }

    [Fact]
    public async Task A_look_ahead_of_the_browser_is_no_tap()
    {
        var friend = (await _news.BefriendAsync(1))[0];
        var campaign = await SendAsync(Card);
        using var phone = NewPhone();
        phone.DefaultRequestHeaders.Add("Sec-Purpose", "prefetch;prerender");

        await phone.GetAsync(LinkOf(friend));

        Assert.Equal(0, (await _news.FiguresAsync(campaign)).Taps);
    }

    [Fact]
    public async Task The_link_of_a_draft_or_of_nothing_leads_nowhere()
    {
        var draft = await _news.DraftAsync(Card);
        using var phone = NewPhone();

        foreach (var id in new[] { draft.Id, Guid.Empty })
        {
            using var answer = await phone.GetAsync(new Uri(_news.Stage.Bot.BaseAddress!, $"/n/{id:N}"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private async Task<Campaign> SendAsync(CampaignContent? content = null)
    {
        var campaign = await _news.StartNewAsync(content);
        await _news.SendAllAsync();
        return campaign;
    }

    private static HttpClient NewPhone() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    private static Uri LinkOf(Line.Simulator.Platform.LineUser friend)
    {
        var button = friend
            .Chat.Entries[^1]
            .Message.GetProperty("contents")
            .GetProperty("footer")
            .GetProperty("contents")[0];
        return new Uri(button.GetProperty("action").GetProperty("uri").GetString()!);
    }
}
