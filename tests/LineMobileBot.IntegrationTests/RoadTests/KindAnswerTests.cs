using System.Net;
using System.Text.Json;
using LineMobileBot.Tests.MessagingTests;

namespace LineMobileBot.IntegrationTests.RoadTests;

public sealed class KindAnswerTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Road _road = fixture.Road;

    public static TheoryData<string> Contents => [.. WebhookSamples.Contents.Keys.Where(kind => kind != "text")];

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task Every_kind_of_message_without_words_gets_one_kind_answer(string kind)
    {
        var content = JsonSerializer.Deserialize<JsonElement>(WebhookSamples.Contents[kind]);

        var answer = await AnswerToAsync(RoadEvents.Message(RoadEvents.NewUser(), content));

        Assert.Contains("読み取れません", answer.Words, StringComparison.Ordinal);
        Assert.Contains("データ残量確認", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("action=buy&item=1")]
    [InlineData("v0/greeting/menu")]
    [InlineData("v1/")]
    [InlineData("v1/greeting")]
    [InlineData("v1/greeting/")]
    [InlineData("v1/a-room-long-gone/open")]
    [InlineData("v1/?/?")]
    [InlineData("v2/data-gift/confirm?to=1")]
    public async Task A_button_older_than_this_version_is_said_to_be_old(string data)
    {
        var answer = await AnswerToAsync(RoadEvents.Postback(RoadEvents.NewUser(), data));

        Assert.Contains("このボタンは以前のものなので", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1/greeting/a-step-long-gone")]
    [InlineData("v1/greeting/99")]
    [InlineData("v1/user-link/a-step-long-gone")]
    [InlineData("v1/user-link/unlink")]
    [InlineData("v1/user-link/end?line=nothing")]
    [InlineData("v1/user-link/end?line=00000000000000000000000000000001")]
    [InlineData("v1/user-link/code?code=")]
    [InlineData("v1/data-remaining/trend?line=nothing")]
    [InlineData("v1/data-remaining/a-step-long-gone?%E3%81=%E3")]
    [InlineData("v1/data-gift/a-step-long-gone")]
    [InlineData("v1/data-gift/confirm?quote=%00")]
    [InlineData("v1/help/a-step-long-gone")]
    [InlineData("v1/help/entry")]
    [InlineData("v1/help/entry?key=an-entry-long-gone")]
    [InlineData("v1/help/solved?question=00000000000000000000000000000001&place=0")]
    [InlineData("v1/help/wrong?question=nothing&place=-1")]
    [InlineData("v1/help/ask")]
    [InlineData("v1/help/wordless")]
    [InlineData("v1/help/person")]
    [InlineData("v1/contract-link/unlink")]
    [InlineData("v1/contract-link/unlink?contractor=nothing")]
    [InlineData("v1/contract-link/end?contractor=00000000000000000000000000000001")]
    public async Task A_step_that_a_room_no_longer_has_is_answered_all_the_same(string data)
    {
        var answer = await AnswerToAsync(RoadEvents.Postback(RoadEvents.NewUser(), data));

        Assert.NotEmpty(answer.Words);
        Assert.DoesNotContain("不具合", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("プレゼント \0")]
    [InlineData("受け取る \0\0\0")]
    [InlineData("\0")]
    [InlineData("😀😀😀")]
    [InlineData("'; drop table inbox; --")]
    public async Task Odd_words_are_answered_kindly(string words)
    {
        var answer = await AnswerToAsync(RoadEvents.Text(RoadEvents.NewUser(), words));

        Assert.NotEmpty(answer.Words);
        Assert.DoesNotContain("不具合", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_thousand_letters_are_answered_kindly()
    {
        var answer = await AnswerToAsync(RoadEvents.Text(RoadEvents.NewUser(), new string('凸', 5_000)));

        Assert.Contains("見つかりませんでした", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("videoPlayComplete")]
    [InlineData("beacon")]
    [InlineData("membership")]
    public async Task What_no_room_waits_for_is_done_without_an_answer(string name)
    {
        var sample = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(WebhookSamples.Events[name])!;
        var field = sample.Keys.Last(key => key is "videoPlayComplete" or "beacon" or "membership");
        var own = new { type = "user", userId = RoadEvents.NewUser() };
        var happened = RoadEvents.Of(name, own, field, sample[field]);

        Assert.Equal(HttpStatusCode.OK, await _road.PostAsync(happened));

        await _road.SettlesAsync();
        Assert.True(
            await _road.ReadAsync<bool>(
                "select not exists (select from inbox where webhook_event_id = $1)",
                happened.Id
            )
        );
        Assert.Null(_road.Line.ReplyWith(happened.ReplyToken));
    }

    [Fact]
    public async Task What_a_person_said_is_erased_once_it_is_answered()
    {
        var said = RoadEvents.Text(RoadEvents.NewUser(), "1234567890123452");

        await AnswerToAsync(said);

        await _road.SettlesAsync();
        Assert.True(
            await _road.ReadAsync<bool>("select not exists (select from inbox where webhook_event_id = $1)", said.Id)
        );
    }

    /// <summary>Posts the event; it gets one answer, and nothing is left parked.</summary>
    private async Task<LineCall> AnswerToAsync(RoadEvent e)
    {
        Assert.Equal(HttpStatusCode.OK, await _road.PostAsync(e));
        await _road.SettlesAsync();
        await _road.NothingIsParkedAsync();
        return Assert.Single(_road.Line.Replies, call => call.ReplyToken == e.ReplyToken);
    }
}
