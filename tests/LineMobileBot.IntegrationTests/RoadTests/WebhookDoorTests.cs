using System.Net;
using System.Text;
using LineMobileBot.Tests.MessagingTests;

namespace LineMobileBot.IntegrationTests.RoadTests;

public sealed class WebhookDoorTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private const int LargestBody = 2_000_000;

    private static readonly string[] NotFromOnePerson =
    [
        "join",
        "leave",
        "memberJoined",
        "memberLeft",
        "messageEdited",
        "unsend",
        "module",
        "botSuspended",
        "botResumed",
        "delivery",
    ];

    private readonly Road _road = fixture.Road;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no base64")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task A_webhook_without_a_right_signature_is_refused_and_not_stored(string? signature)
    {
        var greeting = RoadEvents.Text(RoadEvents.NewUser(), "メニュー");

        var status = await Road.PostAsync(_road.Stage.Bot, RoadEvents.Body(greeting), signature);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.False(await IsStoredAsync(greeting));
    }

    [Fact]
    public async Task A_signature_of_another_body_is_refused()
    {
        var signed = RoadEvents.Body(RoadEvents.Text(RoadEvents.NewUser(), "メニュー"));
        var sent = RoadEvents.Text(RoadEvents.NewUser(), "メニュー");

        var status = await Road.PostAsync(_road.Stage.Bot, RoadEvents.Body(sent), Road.Sign(signed));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.False(await IsStoredAsync(sent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"events":{}}""")]
    [InlineData("""{"destination":"U0","events":[""")]
    public async Task A_body_that_cannot_be_read_is_refused_though_its_signature_is_right(string body)
    {
        var status = await Road.PostAsync(_road.Stage.Bot, Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task A_body_that_is_no_utf8_is_refused_wherever_its_bytes_are_broken()
    {
        var body = RoadEvents.Body(RoadEvents.Text(RoadEvents.NewUser(), "メニュー"));
        body[body.AsSpan().IndexOf("\"quoteToken\":\"q"u8) + "\"quoteToken\":\"".Length] = 0xFF;

        var status = await Road.PostAsync(_road.Stage.Bot, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(HttpStatusCode.OK, await _road.PostAsync(RoadEvents.Text(RoadEvents.NewUser(), "メニュー")));
    }

    [Fact]
    public async Task A_body_without_events_is_LINE_asking_whether_we_are_there()
    {
        Assert.Equal(HttpStatusCode.OK, await _road.PostAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_beyond_the_limit_is_refused_whether_or_not_it_tells_its_length(bool chunked)
    {
        var body = new byte[LargestBody + 1];
        using HttpContent content = chunked
            ? new StreamContent(new UnseekableStream(body))
            : new ByteArrayContent(body);

        var status = await Road.PostAsync(_road.Stage.Bot, content, Road.Sign(body));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task Events_that_are_not_from_one_person_are_taken_and_not_stored()
    {
        var before = await _road.ReadAsync<long>("select count(*) from seen_events");

        var status = await Road.PostAsync(
            _road.Stage.Bot,
            RoadEvents.Body(NotFromOnePerson.Select(name => WebhookSamples.Events[name]))
        );

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(before, await _road.ReadAsync<long>("select count(*) from seen_events"));
    }

    [Fact]
    public async Task What_is_said_in_groups_in_standby_or_in_a_way_unknown_today_is_taken_and_not_stored()
    {
        var user = RoadEvents.NewUser();
        var own = new { type = "user", userId = user };
        var words = new
        {
            id = "1",
            type = "text",
            text = "データ残量",
        };
        RoadEvent[] events =
        [
            RoadEvents.Of(
                "message",
                new
                {
                    type = "group",
                    groupId = "C1",
                    userId = user,
                },
                "message",
                words
            ),
            RoadEvents.Of(
                "message",
                new
                {
                    type = "room",
                    roomId = "R1",
                    userId = user,
                },
                "message",
                words
            ),
            RoadEvents.Of("message", own, "message", words, mode: "standby"),
            RoadEvents.Of("telepathy", own, "thought", words),
            RoadEvents.Of("message", source: null, "message", words),
        ];

        var status = await _road.PostAsync(events);

        Assert.Equal(HttpStatusCode.OK, status);
        foreach (var ignored in events)
        {
            Assert.False(await IsStoredAsync(ignored));
        }
    }

    [Theory]
    [InlineData("userId")]
    [InlineData("replyToken")]
    [InlineData("webhookEventId")]
    public async Task An_id_that_no_table_can_hold_harms_nobody(string name)
    {
        var neighbour = RoadEvents.Text(RoadEvents.NewUser(), "メニュー");
        var odd = RoadEvents.Text(RoadEvents.NewUser(), "メニュー");
        var json = odd.Json.Replace($"\"{name}\":\"", $"\"{name}\":\"\\u0000", StringComparison.Ordinal);

        var status = await _road.PostAsync(odd with { Json = json }, neighbour);

        Assert.Equal(HttpStatusCode.OK, status);
        await _road.SettlesAsync();
        await _road.NothingIsParkedAsync();
        Assert.NotNull(_road.Line.ReplyWith(neighbour.ReplyToken));
    }

    private Task<bool> IsStoredAsync(RoadEvent e) =>
        _road.ReadAsync<bool>("select exists (select from seen_events where webhook_event_id = $1)", e.Id);

    /// <summary>A stream without a length is sent in chunks.</summary>
    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
