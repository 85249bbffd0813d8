using System.Net;
using Line.Simulator.Platform;
using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.Rooms.Campaigns;

/// <summary>News sent to the carrier's own people before everybody gets it.</summary>
public sealed class CampaignTestTests : IAsyncLifetime
{
    private const string SendTest = "保存してテスト配信";
    private const string Tester = "U00000000000000000000000000000001";
    private const string Colleague = "U00000000000000000000000000000002";
    private const string Words = "年末のお知らせです";

    private NewsStage _news = null!;
    private SiteDriver _browser = null!;
    private LineUser _tester = null!;
    private LineUser _colleague = null!;

    public async Task InitializeAsync()
    {
        _news = await NewsStage.StartAsync(Tester, Colleague);
        (_tester, _colleague) = (Befriend(Tester), Befriend(Colleague));
        _browser = await _news.Stage.Desk.NewSignedInAsync(OperatorRole.Campaigns);
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _news.DisposeAsync();
    }

    [Fact]
    public async Task A_test_reaches_those_who_are_named_and_is_in_no_figures()
    {
        var friends = await _news.BefriendAsync(3);
        var form = await _browser.OpenAsync("/desk/campaigns/compose");

        var tested = await TestAsync(form);
        await IsHeardAsync(1);

        Assert.Contains("テスト配信しました", tested.Text, StringComparison.Ordinal);
        Assert.All(friends, friend => Assert.Equal(0, NewsStage.HeardBy(friend)));
        Assert.Equal(1, Crowd.HeardBy(_tester, "テスト配信です"));
        Assert.Equal(0, await _news.CountAsync("campaign_deliveries"));
        Assert.Equal(2, _news.Used);
        Assert.Equal(1, await _news.CountAsync("campaigns where state = 1 and started_at is null"));
        Assert.Equal(1, await _news.CountAsync("audit_events where action = 'campaign.test' and outcome = 1"));
    }

    [Fact]
    public async Task Pressed_twice_it_is_sent_once_and_the_next_version_is_sent_again()
    {
        var form = await _browser.OpenAsync("/desk/campaigns/compose");

        var pages = await Task.WhenAll(TestAsync(form), TestAsync(form), TestAsync(form));
        var edited = await TestAsync(pages[0], "ちがう本文です");
        await TestAsync(pages[0], "ちがう本文です");
        await IsHeardAsync(1);
        await Eventually.BecomesTrueAsync(
            "the tester has the new version",
            () => Task.FromResult(Crowd.HeardBy(_tester, "ちがう本文です") == 1)
        );

        Assert.All(pages, page => Assert.Equal("", page.Alert));
        Assert.Equal("", edited.Alert);
        Assert.Equal(1, await _news.CountAsync("campaigns"));
        Assert.Equal(2, await _news.CountAsync("audit_events where action = 'campaign.test'"));
        Assert.Equal(1, NewsStage.HeardBy(_tester));
    }

    [Fact]
    public async Task Who_stops_the_news_under_a_test_is_not_counted_with_the_campaign()
    {
        var page = await TestAsync(await _browser.OpenAsync("/desk/campaigns/compose"));
        await IsHeardAsync(1);

        await _news.PhoneOf(_tester).PressAsync("お知らせを止める");
        await Eventually.BecomesTrueAsync(
            "the tester gets no news",
            async () => await _news.CountAsync("news_opt_outs") == 1
        );

        Assert.Equal(0, await _news.CountAsync("news_opt_outs where campaign_id is not null"));
        Assert.Contains("/desk/campaigns/compose/", page.Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faulty_news_is_neither_saved_nor_tested()
    {
        var form = await _browser.OpenAsync("/desk/campaigns/compose");

        var faulty = await TestAsync(form, text: "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, faulty.Status);
        Assert.Equal(0, await _news.CountAsync("campaigns"));
        Assert.Equal(0, await _news.CountAsync("outbox"));
    }

    [Fact]
    public async Task Where_nobody_is_named_there_is_no_button_and_no_test()
    {
        await using var nobody = await NewsStage.StartAsync();
        using var browser = await nobody.Stage.Desk.NewSignedInAsync(OperatorRole.Campaigns);
        var form = await browser.OpenAsync("/desk/campaigns/compose");

        var refused = await browser.PressAsync(
            form,
            "下書きを保存",
            ("then", "test"),
            ("name", "年末"),
            ("text", Words)
        );

        Assert.DoesNotContain(SendTest, form.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("宛先がありません", refused.Alert, StringComparison.Ordinal);
        Assert.Equal(1, await nobody.CountAsync("audit_events where action = 'campaign.test' and outcome = 2"));
    }

    [Fact]
    public async Task The_preview_shows_the_picture_and_no_other_page_may()
    {
        var form = await _browser.OpenAsync("/desk/campaigns/compose");

        var preview = await PreviewAsync(form, "https://pictures.example/a;b.png?size=big");
        var unsafely = await PreviewAsync(form, "http://pictures.example/a.png");

        Assert.Contains("src=\"https://pictures.example/a;b.png?size=big\"", preview.Html, StringComparison.Ordinal);
        Assert.Contains("img-src 'self' https://pictures.example:443;", PolicyOf(preview), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", unsafely.Html, StringComparison.Ordinal);
        Assert.All(
            new[] { form, unsafely },
            page => Assert.Contains("img-src 'self';", PolicyOf(page), StringComparison.Ordinal)
        );
    }

    private static string PolicyOf(WebPage page) => page.Headers["Content-Security-Policy"];

    private LineUser Befriend(string userId)
    {
        var (user, _) = _news.Stage.Platform.GetRequiredService<LineUsers>().GetOrAdd(userId, "社内", language: null);
        user.Become(Friendship.Friend);
        return user;
    }

    private Task<WebPage> TestAsync(WebPage form, string text = Words) =>
        _browser.PressAsync(form, SendTest, ("then", "test"), ("name", "年末"), ("text", text));

    private Task<WebPage> PreviewAsync(WebPage form, string picture) =>
        _browser.PressAsync(
            form,
            "プレビュー",
            ("then", "preview"),
            ("form", "Card"),
            ("title", "年末"),
            ("text", Words),
            ("picture", picture)
        );

    private Task IsHeardAsync(int times) =>
        Eventually.BecomesTrueAsync(
            "the test has arrived",
            () => Task.FromResult(NewsStage.HeardBy(_tester) == times && NewsStage.HeardBy(_colleague) == times)
        );
}
