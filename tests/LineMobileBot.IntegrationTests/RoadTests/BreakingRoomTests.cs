using LineMobileBot.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.RoadTests;

public sealed class BreakingRoomTests(BreakingRoomTests.Fixture fixture) : IClassFixture<BreakingRoomTests.Fixture>
{
    private const int MostAttempts = 3;
    private const string Apology = "申し訳ありません。こちらの不具合で";

    private readonly Road _road = fixture.Road;
    private readonly TestRoom _room = fixture.Room;

    [Fact]
    public async Task A_room_that_broke_is_asked_again_and_answers()
    {
        var asked = RoadEvents.Text(RoadEvents.NewUser(), "break 2");

        await _road.PostAsync(asked);

        await _road.SettlesAsync();
        Assert.Equal(3, _room.TimesAsked(asked));
        var answer = Assert.Single(_road.Line.Replies, call => call.ReplyToken == asked.ReplyToken);
        Assert.DoesNotContain(Apology, answer.Words, StringComparison.Ordinal);
        Assert.Equal("done", await StateOfAsync(asked));
    }

    [Fact]
    public async Task A_room_that_keeps_breaking_is_given_up_and_the_person_gets_one_apology()
    {
        var asked = RoadEvents.Text(RoadEvents.NewUser(), "break always");

        await _road.PostAsync(asked);

        await _road.SettlesAsync();
        Assert.Equal(MostAttempts, _room.TimesAsked(asked));
        var answer = Assert.Single(_road.Line.Replies, call => call.ReplyToken == asked.ReplyToken);
        Assert.Contains(Apology, answer.Words, StringComparison.Ordinal);
        Assert.Equal("parked", await StateOfAsync(asked));
        Assert.Equal(
            nameof(InvalidOperationException),
            await _road.ReadAsync<string>("select error from inbox where webhook_event_id = $1", asked.Id)
        );
    }

    [Fact]
    public async Task Who_shares_a_set_with_a_broken_event_is_answered_once_and_at_once()
    {
        var broken = RoadEvents.Text(RoadEvents.NewUser(), "break always");
        var others = Enumerable
            .Range(0, 20)
            .Select(i => RoadEvents.Text(RoadEvents.NewUser(), i % 2 == 0 ? "メニュー" : "break 0"))
            .ToList();

        await _road.PostAsync([.. others[..10], broken, .. others[10..]]);

        await _road.SettlesAsync();
        Assert.Equal("parked", await StateOfAsync(broken));
        foreach (var other in others)
        {
            Assert.Equal("done", await StateOfAsync(other));
            Assert.Single(_road.Line.Replies, call => call.ReplyToken == other.ReplyToken);
        }
    }

    [Fact]
    public async Task Events_of_one_person_are_answered_in_order()
    {
        var user = RoadEvents.NewUser();
        var events = Enumerable.Range(0, 30).Select(_ => RoadEvents.Text(user, "break 0")).ToList();

        foreach (var request in events.Chunk(7))
        {
            await _road.PostAsync(request);
        }

        await _road.SettlesAsync();
        var ids = events.Select(e => e.Id).ToList();
        Assert.Equal(ids, _room.Asked.Where(ids.Contains));
    }

    private Task<string> StateOfAsync(RoadEvent e) =>
        _road.ReadAsync<string>(
            """
            select case when inbox.webhook_event_id is null then 'done' when parked_at is not null then 'parked' else 'open' end
            from seen_events left join inbox using (webhook_event_id) where seen_events.webhook_event_id = $1
            """,
            e.Id
        );

    public sealed class Fixture : IAsyncLifetime
    {
        internal TestRoom Room { get; } = new();

        internal Road Road { get; private set; } = null!;

        public async Task InitializeAsync() =>
            Road = await Road.StartAsync(bot =>
            {
                bot.Configuration["Webhook:MostAttempts"] = $"{MostAttempts}";
                bot.Configuration["Webhook:Lanes"] = "1";
                bot.Services.AddSingleton<IRoom>(Room);
            });

        public async Task DisposeAsync() => await Road.DisposeAsync();
    }
}
