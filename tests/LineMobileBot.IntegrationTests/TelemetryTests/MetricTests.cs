using System.Text;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.RoadTests;
using LineMobileBot.IntegrationTests.RunbookTests;

namespace LineMobileBot.IntegrationTests.TelemetryTests;

public sealed class MetricTests(MeasuredRoad measured) : IClassFixture<MeasuredRoad>
{
    private const string Taken = "linemobilebot.webhooks outcome=taken";
    private const string Replied = "linemobilebot.line.calls call=reply status=200";
    private const string Answers = "linemobilebot.answer.duration";

    private readonly Road _road = measured.Road;
    private readonly MeterReader _meters = measured.Meters;

    [Fact]
    public async Task A_webhook_is_counted_by_what_became_of_it()
    {
        var greeting = RoadEvents.Body(RoadEvents.Text(RoadEvents.NewUser(), "メニュー"));
        var before = _meters.SumOf(Taken);

        await Road.PostAsync(_road.Stage.Bot, greeting);
        await Road.PostAsync(_road.Stage.Bot, greeting, Road.Sign([]));
        await Road.PostAsync(_road.Stage.Bot, Encoding.UTF8.GetBytes("no json"));
        await Road.PostAsync(_road.Stage.Bot, new byte[2_000_001]);

        Assert.Equal(before + 1, _meters.SumOf(Taken));
        Assert.Equal(1, _meters.SumOf("linemobilebot.webhooks outcome=bad-signature"));
        Assert.Equal(1, _meters.SumOf("linemobilebot.webhooks outcome=unreadable"));
        Assert.Equal(1, _meters.SumOf("linemobilebot.webhooks outcome=too-large"));
    }

    [Fact]
    public async Task Events_are_counted_when_stored_and_those_that_come_again_apart()
    {
        const string New = "linemobilebot.events outcome=new";
        const string Known = "linemobilebot.events outcome=known";
        RoadEvent[] two = [.. Enumerable.Range(0, 2).Select(_ => RoadEvents.Text(RoadEvents.NewUser(), "メニュー"))];
        var (before, known, sets) = (_meters.SumOf(New), _meters.SumOf(Known), SetSizes());

        await _road.PostAsync(two);
        await _road.PostAsync(two);

        Assert.Equal(before + 2, _meters.SumOf(New));
        Assert.Equal(known + 2, _meters.SumOf(Known));
        await Eventually.BecomesTrueAsync("both events are in sets", () => SetSizes() >= sets + 2);
    }

    [Fact]
    public async Task An_answer_is_timed_from_the_event_until_LINE_has_taken_it()
    {
        const string Refused = "linemobilebot.line.calls call=reply status=429";
        await _road.SettlesAsync();
        var asked = RoadEvents.Text(RoadEvents.NewUser(), "メニュー");
        var refusals = 0;
        _road.Line.Answering = call =>
            call.ReplyToken == asked.ReplyToken && Interlocked.Increment(ref refusals) == 1
                ? (429, """{"message":"The API rate limit has been exceeded. Try again later."}""")
                : null;
        var (times, seconds, replied) = (_meters.TimesOf(Answers), _meters.SumOf(Answers), _meters.SumOf(Replied));

        await _road.PostAsync(asked);

        await Eventually.BecomesTrueAsync("the answer is timed", () => _meters.TimesOf(Answers) == times + 1);
        Assert.Equal(1, _meters.SumOf(Refused));
        Assert.Equal(replied + 1, _meters.SumOf(Replied));
        // LINE asked for a pause of a second.
        Assert.InRange(_meters.SumOf(Answers) - seconds, 1, 30);
    }

    [Fact]
    public async Task A_reply_that_became_a_push_is_counted_as_both()
    {
        var asked = RoadEvents.Text(RoadEvents.NewUser(), "メニュー");
        _road.Line.Answering = call =>
            call.ReplyToken == asked.ReplyToken ? (400, """{"message":"Invalid reply token"}""") : null;

        await _road.PostAsync(asked);

        await Eventually.BecomesTrueAsync(
            "the push is counted",
            () =>
                _meters.SumOf("linemobilebot.line.calls call=reply status=400") >= 1
                && _meters.SumOf("linemobilebot.line.calls call=push status=200") >= 1
        );
    }

    [Fact]
    public async Task What_waits_and_what_is_parked_is_shown()
    {
        var now = _road.Stage.Clock.GetUtcNow();
        var (user, held) = (RoadEvents.NewUser(), RoadEvents.Text(RoadEvents.NewUser(), "メニュー"));
        await _road.InsertHeldAsync(held, now.AddMinutes(-2), now.AddHours(1), user);
        var parked = RoadEvents.Text(RoadEvents.NewUser(), "メニュー");
        _road.Line.Answering = call => call.ReplyToken == parked.ReplyToken ? (400, "{}") : null;

        await _road.PostAsync(parked);

        await Eventually.BecomesTrueAsync(
            "the gauges show it",
            () =>
                _meters.Now("linemobilebot.inbox.open") >= 1
                && _meters.Now("linemobilebot.inbox.oldest") >= 120
                && _meters.Now("linemobilebot.outbox.parked") >= 1
        );
        await _road.ExecuteAsync("update inbox set lease_until = null, parked_at = $2 where line_user = $1", user, now);
        await Eventually.BecomesTrueAsync(
            "a parked event waits no more",
            () => _meters.Now("linemobilebot.inbox.parked") == 1 && _meters.Now("linemobilebot.inbox.oldest") < 120
        );
    }

    [Fact]
    public async Task Lines_that_the_sweep_of_the_month_has_yet_to_open_are_shown()
    {
        await _road.ExecuteAsync(
            """
            insert into month_sweeps (month, part, after_line, until_line, due, opened, begun_at)
            values (210001, 1, gen_random_uuid(), gen_random_uuid(), 9, 2, now())
            """
        );
        await Eventually.BecomesTrueAsync("seven wait", () => _meters.Now("linemobilebot.month.waiting") == 7);

        await _road.ExecuteAsync("delete from month_sweeps where month = 210001");
        await Eventually.BecomesTrueAsync("nobody waits", () => _meters.Now("linemobilebot.month.waiting") == 0);
    }

    [Fact]
    public async Task What_the_month_still_holds_is_asked_of_LINE()
    {
        _road.Line.Altering = (path, json) =>
            path switch
            {
                "/v2/bot/message/quota" => """{"type":"limited","value":1000}""",
                "/v2/bot/message/quota/consumption" => """{"totalUsage":400}""",
                _ => json,
            };

        await Eventually.BecomesTrueAsync("600 are left", () => _meters.Now("linemobilebot.line.quota.left") == 600);

        _road.Line.Altering = (path, json) => path == "/v2/bot/message/quota" ? """{"type":"none"}""" : json;
        await Eventually.BecomesTrueAsync("no limit", () => _meters.Now("linemobilebot.line.quota.left") is null);
    }

    [Fact]
    public async Task Usage_records_are_counted_by_what_became_of_them()
    {
        var office = _road.Stage.BackOffice;
        await office.NewContractorAsync("measured", "measured-household");
        var now = _road.Stage.Clock.GetUtcNow();
        var lineId = await office.NewLineAsync("measured", "健一", "basic-3gb-voice", now.AddMinutes(-5));
        var msisdn = (await office.LineAsync(lineId)).GetProperty("msisdn").GetString();
        object[] records = [Record("u1", msisdn, 1), Record("u1", msisdn, 1), Record("u2", msisdn, -1)];

        await office.SendAsync(HttpMethod.Post, "/api/usage", records);

        Assert.Equal(1, _meters.SumOf("linemobilebot.usage.records outcome=accepted"));
        Assert.Equal(1, _meters.SumOf("linemobilebot.usage.records outcome=duplicate"));
        Assert.Equal(1, _meters.SumOf("linemobilebot.usage.records outcome=rejected"));

        object Record(string recordId, string? number, long bytes) =>
            new
            {
                recordId,
                msisdn = number,
                bytes,
                at = now.AddMinutes(-1),
            };
    }

    [Fact]
    public void The_table_of_the_docs_lists_what_is_counted_and_nothing_else() =>
        Assert.Equal(
            _meters.Instruments.Order(StringComparer.Ordinal),
            OperationsPage.FirstCells("| metric |").Order(StringComparer.Ordinal)
        );

    private double SetSizes() => _meters.SumOf("linemobilebot.set.events");
}
