using System.Collections.Concurrent;

namespace LineMobileBot.IntegrationTests.RoadTests;

public sealed class DeliveryRoadTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private const string InvalidToken = """{"message":"Invalid reply token"}""";
    private const string MonthlyLimit = """{"message":"You have reached your monthly limit."}""";

    private readonly Road _road = fixture.Road;

    [Fact]
    public async Task A_reply_token_that_LINE_does_not_take_any_more_makes_it_a_push()
    {
        var user = RoadEvents.NewUser();
        var asked = RoadEvents.Text(user, "メニュー");
        _road.Line.Answering = call => call.ReplyToken == asked.ReplyToken ? (400, InvalidToken) : null;

        await _road.PostAsync(asked);

        await _road.SettlesAsync();
        var push = Assert.Single(_road.Line.Pushes, call => call.To == user);
        Assert.True(Guid.TryParse(push.RetryKey, out _));
        Assert.Single(_road.Line.Replies, call => call.ReplyToken == asked.ReplyToken);
    }

    [Fact]
    public async Task The_months_limit_is_not_tried_again()
    {
        var user = RoadEvents.NewUser();
        var asked = RoadEvents.Text(user, "メニュー");
        _road.Line.Answering = call =>
            call.ReplyToken == asked.ReplyToken ? (400, InvalidToken)
            : call.To == user ? (429, MonthlyLimit)
            : null;

        await _road.PostAsync(asked);

        await _road.SettlesAsync();
        Assert.Single(_road.Line.Pushes, call => call.To == user);
        Assert.Equal(
            "monthly-limit",
            await _road.ReadAsync<string>("select error from outbox where line_user = $1", user)
        );
    }

    [Fact]
    public async Task A_rate_limit_is_tried_again()
    {
        var asked = RoadEvents.Text(RoadEvents.NewUser(), "メニュー");
        var refused = 0;
        _road.Line.Answering = call =>
            call.ReplyToken == asked.ReplyToken && Interlocked.Increment(ref refused) == 1
                ? (429, """{"message":"The API rate limit has been exceeded. Try again later."}""")
                : null;

        await _road.PostAsync(asked);

        await _road.SettlesAsync();
        Assert.Equal(2, _road.Line.Replies.Count(call => call.ReplyToken == asked.ReplyToken));
    }

    [Fact]
    public async Task A_push_that_is_tried_again_bears_the_same_retry_key()
    {
        var user = RoadEvents.NewUser();
        var asked = RoadEvents.Text(user, "メニュー");
        var pushes = new ConcurrentQueue<string?>();
        _road.Line.Answering = call =>
        {
            if (call.ReplyToken == asked.ReplyToken)
            {
                return (400, InvalidToken);
            }

            if (call.To != user)
            {
                return null;
            }

            pushes.Enqueue(call.RetryKey);
            return pushes.Count == 1 ? (500, "{}") : (409, """{"message":"The retry key is already accepted"}""");
        };

        await _road.PostAsync(asked);

        await _road.SettlesAsync();
        await _road.NothingIsParkedForAsync(user);
        Assert.InRange(pushes.Count, 2, 5);
        Assert.Single(pushes.Distinct());
    }

    [Fact]
    public async Task What_LINE_will_never_take_is_parked_with_the_reason()
    {
        var user = RoadEvents.NewUser();
        var asked = RoadEvents.Text(user, "メニュー");
        _road.Line.Answering = call =>
            call.ReplyToken == asked.ReplyToken ? (400, """{"message":"The request body has 1 error(s)"}""") : null;

        await _road.PostAsync(asked);

        await _road.SettlesAsync();
        Assert.Equal("line-400", await _road.ReadAsync<string>("select error from outbox where line_user = $1", user));
        Assert.Single(_road.Line.Replies, call => call.ReplyToken == asked.ReplyToken);
    }
}
