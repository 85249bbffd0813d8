using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Builder;

namespace LineMobileBot.IntegrationTests.RoadTests;

public sealed class OnlyOnceTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Road _road = fixture.Road;

    [Fact]
    public async Task The_same_event_delivered_twenty_times_at_once_gets_one_answer()
    {
        var asked = RoadEvents.Text(RoadEvents.NewUser(), "メニュー");

        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _road.PostAsync(asked)));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        await _road.SettlesAsync();
        Assert.Single(_road.Line.Replies, call => call.ReplyToken == asked.ReplyToken);
    }

    [Fact]
    public async Task The_same_event_twice_in_one_request_gets_one_answer()
    {
        var asked = RoadEvents.Text(RoadEvents.NewUser(), "メニュー");

        await _road.PostAsync(asked, asked);

        await _road.SettlesAsync();
        Assert.Single(_road.Line.Replies, call => call.ReplyToken == asked.ReplyToken);
    }

    [Fact]
    public async Task An_event_delivered_again_after_it_was_answered_gets_no_second_answer()
    {
        var asked = RoadEvents.Text(RoadEvents.NewUser(), "メニュー");
        await _road.PostAsync(asked);
        await _road.SettlesAsync();

        var again = await _road.PostAsync(asked);

        Assert.Equal(HttpStatusCode.OK, again);
        await _road.SettlesAsync();
        Assert.Single(_road.Line.Replies, call => call.ReplyToken == asked.ReplyToken);
    }

    [Fact]
    public async Task A_failed_account_link_names_nobody_and_is_still_done_once()
    {
        var nonce = RoadEvents.NewUser();
        var failed = RoadEvents.Of("accountLink", source: null, "link", new { result = "failed", nonce });

        var statuses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _road.PostAsync(failed)));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        await _road.SettlesAsync();
        Assert.True(
            await _road.ReadAsync<bool>("select not exists (select from inbox where webhook_event_id = $1)", failed.Id)
        );
        Assert.Equal(
            1,
            await _road.ReadAsync<long>("select count(*) from audit_events where action = 'contract-link.link'")
        );
        await _road.NothingIsParkedAsync();
    }

    [Fact]
    public async Task An_event_without_an_id_is_known_by_what_it_says()
    {
        var asked = RoadEvents.Text(RoadEvents.NewUser(), "メニュー");
        var nameless = asked with { Json = asked.Json.Replace(asked.Id, "", StringComparison.Ordinal) };

        await _road.PostAsync(nameless);
        await _road.PostAsync(nameless);

        await _road.SettlesAsync();
        Assert.Single(_road.Line.Replies, call => call.ReplyToken == asked.ReplyToken);
    }

    [Fact]
    public async Task Two_replicas_that_get_the_same_events_at_once_answer_each_of_them_once()
    {
        await using var second = await StartReplicaAsync();
        using var secondDoor = new HttpClient { BaseAddress = CarrierStage.AddressOf(second) };
        var users = Enumerable.Range(0, 20).Select(_ => RoadEvents.NewUser()).ToList();
        var events = Enumerable.Range(0, 200).Select(i => RoadEvents.Text(users[i % 20], "メニュー")).ToList();

        await Task.WhenAll(
            events
                .Chunk(5)
                .Select(request => RoadEvents.Body(request))
                .SelectMany(body => new[] { Road.PostAsync(_road.Stage.Bot, body), Road.PostAsync(secondDoor, body) })
        );

        await _road.SettlesAsync();
        await _road.NothingIsParkedAsync();
        var tokens = _road.Line.Replies.Select(call => call.ReplyToken).ToLookup(token => token);
        Assert.All(events, asked => Assert.Single(tokens[asked.ReplyToken]));
    }

    [Fact]
    public async Task What_a_dead_replica_had_taken_up_is_answered_by_another()
    {
        var asked = RoadEvents.Text(RoadEvents.NewUser(), "メニュー");
        await InsertAsync(asked, _road.Stage.Clock.GetUtcNow().AddSeconds(-20));

        await Eventually.BecomesTrueAsync("the reply", () => _road.Line.ReplyWith(asked.ReplyToken) is not null);

        await _road.SettlesAsync();
        Assert.Single(_road.Line.Replies, call => call.ReplyToken == asked.ReplyToken);
        Assert.True(
            await _road.ReadAsync<bool>("select not exists (select from inbox where webhook_event_id = $1)", asked.Id)
        );
    }

    [Fact]
    public async Task What_is_taken_up_too_late_for_its_reply_token_is_pushed()
    {
        var user = RoadEvents.NewUser();
        var asked = RoadEvents.Text(user, "メニュー");
        await InsertAsync(asked, _road.Stage.Clock.GetUtcNow().AddMinutes(-5), user);

        await Eventually.BecomesTrueAsync("the push", () => _road.Line.Pushes.Any(call => call.To == user));

        Assert.Null(_road.Line.ReplyWith(asked.ReplyToken));
        Assert.True(Guid.TryParse(_road.Line.Pushes.Single(call => call.To == user).RetryKey, out _));
    }

    private Task<WebApplication> StartReplicaAsync() =>
        _road.Stage.StartReplicaAsync(bot =>
        {
            _road.Line.Intercept(bot);
            bot.Configuration["Webhook:RecoveryInterval"] = "00:00:00.1";
        });

    /// <summary>As a replica leaves it that stored the event and died.</summary>
    private Task InsertAsync(RoadEvent e, DateTimeOffset receivedAt, string user = "U0") =>
        _road.InsertHeldAsync(e, receivedAt, receivedAt.AddSeconds(15), user);
}
