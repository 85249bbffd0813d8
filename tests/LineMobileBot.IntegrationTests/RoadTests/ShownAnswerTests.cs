using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.RoadTests;

/// <summary>What is only shown is stored nowhere: its event stays open until the person has the answer.</summary>
public sealed class ShownAnswerTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private const string Shown = "データ残量確認";
    private const string InvalidToken = """{"message":"Invalid reply token"}""";

    private readonly Road _road = fixture.Road;
    private readonly string _user = RoadEvents.NewUser();

    [Fact]
    public async Task It_is_shown_once_and_its_event_is_done()
    {
        var asked = RoadEvents.Text(_user, Shown);

        await _road.PostAsync(asked);

        await DoneAsync(asked);
        Assert.Single(_road.Line.Replies, call => call.ReplyToken == asked.ReplyToken);
        await _road.NothingIsParkedForAsync(_user);
    }

    [Fact]
    public async Task What_LINE_cannot_take_at_once_is_stored_and_tried_again()
    {
        var asked = RoadEvents.Text(_user, Shown);
        var refused = 0;
        _road.Line.Answering = call =>
            call.ReplyToken == asked.ReplyToken && Interlocked.Increment(ref refused) < 3 ? (500, "{}") : null;

        await _road.PostAsync(asked);

        await DoneAsync(asked);
        await _road.SettlesAsync();
        Assert.Equal(3, _road.Line.Replies.Count(call => call.ReplyToken == asked.ReplyToken));
    }

    [Fact]
    public async Task What_a_dead_replica_may_have_shown_is_not_pushed_when_its_token_is_used()
    {
        var asked = RoadEvents.Text(_user, Shown);
        _road.Line.Answering = call => call.ReplyToken == asked.ReplyToken ? (400, InvalidToken) : null;
        var now = _road.Stage.Clock.GetUtcNow();

        await _road.InsertHeldAsync(asked, now.AddSeconds(-20), now.AddSeconds(-5), _user);

        await DoneAsync(asked);
        Assert.Single(_road.Line.Replies, call => call.ReplyToken == asked.ReplyToken);
        Assert.DoesNotContain(_road.Line.Pushes, call => call.To == _user);
    }

    [Fact]
    public async Task What_a_dead_replica_may_have_shown_minutes_ago_is_dropped()
    {
        var asked = RoadEvents.Text(_user, Shown);
        var now = _road.Stage.Clock.GetUtcNow();

        await _road.InsertHeldAsync(asked, now.AddMinutes(-5), now.AddMinutes(-4), _user);

        await DoneAsync(asked);
        Assert.Null(_road.Line.ReplyWith(asked.ReplyToken));
        Assert.DoesNotContain(_road.Line.Pushes, call => call.To == _user);
    }

    [Fact]
    public async Task What_nobody_has_taken_up_before_is_told_however_late()
    {
        var asked = RoadEvents.Text(_user, Shown);
        var receivedAt = _road.Stage.Clock.GetUtcNow().AddMinutes(-5);

        await _road.InsertHeldAsync(asked, receivedAt, leaseUntil: receivedAt, _user);

        await DoneAsync(asked);
        Assert.Single(_road.Line.Pushes, call => call.To == _user);
    }

    private Task DoneAsync(RoadEvent asked) =>
        Eventually.BecomesTrueAsync(
            "the event is done",
            () => _road.ReadAsync<bool>("select not exists (select from inbox where webhook_event_id = $1)", asked.Id)
        );
}
