using System.Net;
using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.AccessTests;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.DeskTests;

public sealed class OperationTests(DeskStage desk) : IClassFixture<DeskStage>
{
    [Fact]
    public async Task The_status_says_what_waits_what_is_stuck_and_what_runs()
    {
        await ParkEventAsync(desk, "event-counted", await desk.Stage.NewPhoneAsync("数"), "hello");
        using var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Support);

        var page = await browser.OpenAsync("/desk/status");

        Assert.Matches("受信：保留 [1-9]", page.Text);
        Assert.Contains("送信：処理待ち", page.Text, StringComparison.Ordinal);
        Assert.Contains("今月の配信通数", page.Text, StringComparison.Ordinal);
        Assert.Contains("最新です", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/desk/parked", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_says_how_far_the_sweep_of_the_month_is_and_warns_when_it_takes_days()
    {
        await desk.ExecuteAsync(
            """
            insert into month_sweeps (month, part, after_line, until_line, due, opened, begun_at)
            select 210001, part, gen_random_uuid(), gen_random_uuid(), 1000, 400 * part, now() - interval '2 days'
            from generate_series(1, 2) part
            """
        );
        using var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Support);

        var late = await browser.OpenAsync("/desk/status");
        await desk.ExecuteAsync("update month_sweeps set done_at = '2100-01-01T00:05Z' where month = 210001");
        var done = await browser.OpenAsync("/desk/status");
        await desk.ExecuteAsync("delete from month_sweeps where month = 210001");

        Assert.Contains("2100年1月のデータ切り替え", late.Text, StringComparison.Ordinal);
        Assert.Contains("あと最大800回線（全2,000回線）", late.Text, StringComparison.Ordinal);
        Assert.Contains("1日たっても終わっていません", late.Text, StringComparison.Ordinal);
        Assert.Contains("完了（2100-01-01 09:05:00）", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1日たっても終わっていません", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_parked_says_why_but_not_what_was_said_and_gets_one_more_chance()
    {
        const string secret = "himitsu-no-kotoba";
        var phone = await desk.Stage.NewPhoneAsync("秘密");
        await phone.FollowAsync();
        await phone.ReadsAsync("ようこそ");
        await ParkEventAsync(desk, "event-secret", phone, secret);
        var answerId = await ParkAnswerAsync(phone, secret);
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Administration);
        using var browser = await desk.Desk.SignInAsync(who);

        var page = await browser.OpenAsync("/desk/parked");
        var eventTried = await RetryAsync(browser, page, "eventId", "event-secret");
        var answerTried = await RetryAsync(browser, page, "answerId", answerId.ToString());
        var again = await RetryAsync(browser, page, "eventId", "event-secret");

        Assert.Contains("TimeoutException", page.Text, StringComparison.Ordinal);
        Assert.Contains("too-many-tries", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, page.Html, StringComparison.Ordinal);
        Assert.All(
            new[] { eventTried, answerTried },
            tried => Assert.Contains("再試行の対象にしました", tried.Text, StringComparison.Ordinal)
        );
        Assert.Equal("すでに保留ではありません。何も変更していません。", again.Alert);
        Assert.Equal(["parked.retry done", "parked.retry done"], (await desk.AuditAsync(who.Id))[3..]);
        await phone.ReadsAsync("申し訳ありません");
        await Eventually.BecomesTrueAsync(
            "what was retried is done",
            () => StoredData.IsQuietAsync(desk.Stage.Database.DataSource)
        );
    }

    [Fact]
    public async Task What_is_parked_is_read_page_by_page_and_retried_from_any_of_them()
    {
        var phone = await desk.Stage.NewPhoneAsync("頁");
        for (var number = 100; number <= 200; number++)
        {
            await ParkEventAsync(desk, $"paged-{number}", phone, "メニュー");
        }

        await desk.ExecuteAsync(
            """
            insert into outbox (id, line_user, kind, answer_name, answer, created_at, tries, in_doubt, parked_at, error)
            select ('ffffffff-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'nobody', 2, 'common/apology/1', '{}', now(),
                9, false, now(), 'too-many-tries' from generate_series(1, 51) n
            """
        );
        using var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Administration);

        var first = await browser.OpenAsync("/desk/parked");
        var second = await browser.OpenAsync(first.LinkTo("続きのイベントを見る"));
        var third = await browser.OpenAsync(second.LinkTo("続きのイベントを見る"));
        var last = await browser.OpenAsync(third.LinkTo("続きの返信を見る"));

        Assert.Equal((50, 50), (EventsOn(first).Count, AnswersOn(first).Count));
        Assert.Equal((50, 50), (EventsOn(second).Count, AnswersOn(second).Count));
        Assert.Equal(EventsOn(third), EventsOn(last));
        string[] events = [.. EventsOn(first), .. EventsOn(second), .. EventsOn(third)];
        string[] answers = [.. AnswersOn(first), .. AnswersOn(last)];
        Assert.All(new[] { events, answers }, ids => Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids));
        Assert.Equal(101, events.Count(id => id.StartsWith("paged-", StringComparison.Ordinal)));
        Assert.Equal(51, answers.Count(id => id.StartsWith("ffffffff-", StringComparison.Ordinal)));
        Assert.DoesNotContain("続きの", last.Text, StringComparison.Ordinal);

        var retried = await browser.PressAsync(last, "再試行");
        Assert.Equal(last.Address.Query + "&retried=true", retried.Address.Query);
        Assert.Equal(EventsOn(last).Skip(1), EventsOn(retried));
        Assert.Equal("/desk/parked", retried.LinkTo("最初から見る"));
        await desk.ExecuteAsync("delete from inbox where parked_at is not null and webhook_event_id like 'paged-%'");
        await desk.ExecuteAsync("delete from outbox where parked_at is not null and id::text like 'ffffffff-%'");
    }

    [Theory]
    [InlineData("afterEvent=%00")]
    [InlineData("afterEvent=%27%3B--")]
    [InlineData("afterAnswer=nothing")]
    public async Task A_place_in_the_list_that_is_none_is_refused(string query)
    {
        using var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Administration);

        var page = await browser.OpenAsync($"/desk/parked?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    private static List<string> EventsOn(WebPage page) => IdsOn(page, "eventId");

    private static List<string> AnswersOn(WebPage page) => IdsOn(page, "answerId");

    private static List<string> IdsOn(WebPage page, string field) =>
        [.. page.Forms.Select(form => form.Values.GetValueOrDefault(field)).OfType<string>()];

    /// <summary>An event that was given up long ago.</summary>
    internal static Task ParkEventAsync(DeskStage desk, string eventId, PhoneDriver phone, string text) =>
        desk.ExecuteAsync(
            $$$"""
            insert into inbox (webhook_event_id, line_user, payload, received_at, attempts, parked_at, error)
            values ('{{{eventId}}}', '{{{phone.UserId}}}', '{"type":"message","mode":"active","timestamp":1792000000000,
                "webhookEventId":"{{{eventId}}}","deliveryContext":{"isRedelivery":false},
                "source":{"type":"user","userId":"{{{phone.UserId}}}"},
                "message":{"type":"text","id":"1","quoteToken":"q","text":"{{{text}}}"}}', now(), 5, now(), 'TimeoutException')
            """
        );

    internal static async Task<WebPage> RetryAsync(SiteDriver browser, WebPage page, string field, string id)
    {
        var form = page.Forms.Single(form => form.Values.GetValueOrDefault(field) == id);
        using var content = new FormUrlEncodedContent(form.Values);
        var answer = await browser.OnceAsync(HttpMethod.Post, "/desk/parked", content);
        return answer.Headers.TryGetValue("Location", out var next) ? await browser.OpenAsync(next) : answer;
    }

    private async Task<Guid> ParkAnswerAsync(PhoneDriver phone, string text)
    {
        var id = Guid.CreateVersion7(desk.Stage.Clock.GetUtcNow());
        await desk.ExecuteAsync(
            $$"""
            insert into outbox (id, line_user, kind, answer_name, answer, created_at, tries, in_doubt, parked_at, error)
            values ('{{id}}', '{{phone.UserId}}', 2, 'common/apology/1', '{"said":"{{text}}"}', now(), 9, false, now(),
                'too-many-tries')
            """
        );
        return id;
    }
}
