using System.Net.Http.Json;
using LineMobileBot.Features.Help.Faq.Questions;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

public sealed class HelpChatTests(RoomStage stage) : IClassFixture<RoomStage>
{
    private const string CodeOfNobody = "1234567890123456";

    [Theory]
    [InlineData("いつでもヘルプ")]
    [InlineData("ヘルプ")]
    public async Task Help_opens_with_what_is_asked_most(string typed)
    {
        var phone = await stage.NewFriendAsync();

        await phone.TypeAsync(typed);
        var opening = await phone.ReadsAsync("ご質問を、そのまま");
        await phone.PressAsync("利用コードの場所");

        Assert.Contains("オペレーターと話す", opening.Words, StringComparison.Ordinal);
        await phone.ReadsAsync("「契約情報」に、16けたで");
    }

    [Fact]
    public async Task A_question_is_answered_by_the_bot_and_says_so()
    {
        var phone = await stage.NewFriendAsync();

        await phone.TypeAsync("余ったギガって来月つかえるの？");

        var answer = await phone.ReadsAsync("翌月に繰り越されます");
        Assert.Equal("自動", answer.Raw.GetProperty("sender").GetProperty("name").GetString());
        await phone.PressAsync("解決した");
        await phone.ReadsAsync("またいつでも");
        Assert.Equal("true", await FeedbackAsync(phone, "data-carry-over"));
    }

    [Fact]
    public async Task The_next_best_answers_come_one_by_one_and_then_a_person()
    {
        var phone = await stage.NewFriendAsync();
        await phone.TypeAsync("データのプレゼントについて");
        var shown = new HashSet<string>(StringComparer.Ordinal);

        for (var answer = 0; answer < 3; answer++)
        {
            var read = await phone.ReadsAsync("解決した");
            Assert.True(shown.Add(read.Words));
            await phone.PressAsync("違う");
        }

        await phone.ReadsAsync("お役に立てず");
        Assert.Equal(
            "3",
            await ReadAsync<string>("select outcome::text from faq_questions where line_user = $1", phone.UserId)
        );
        await phone.PressAsync("オペレーターと話す");
        await phone.ReadsAsync("オペレーター");
    }

    [Fact]
    public async Task Pressed_twice_a_button_says_the_same_and_counts_once()
    {
        var phone = await stage.NewFriendAsync();
        await phone.TypeAsync("1ギガは何メガ？");
        var answer = await phone.ReadsAsync("1000MBです");

        await phone.PressAsync("解決した", answer);
        await phone.ReadsAsync("またいつでも");
        await phone.PressAsync("解決した", answer);
        await phone.ReadsAsync("またいつでも");

        Assert.Equal("true", await FeedbackAsync(phone, "data-units"));
    }

    [Fact]
    public async Task What_nobody_can_answer_gets_kind_words_and_is_kept_for_the_desk()
    {
        var phone = await stage.NewFriendAsync();

        await phone.TypeAsync("寿限無寿限無五劫の擦り切れ");

        await phone.ReadsAsync("見つかりませんでした");
        Assert.Equal(
            "寿限無寿限無五劫の擦り切れ",
            await ReadAsync<string>(
                "select asked from faq_questions where line_user = $1 and outcome = 3",
                phone.UserId
            )
        );
        await phone.PressAsync("メニュー");
        await phone.ReadsAsync("LINEモバイルへようこそ");
    }

    [Fact]
    public async Task A_sticker_is_answered_kindly()
    {
        var phone = await stage.NewFriendAsync();

        using var sent = await stage.Stage.Simulator.PostAsJsonAsync(
            $"/control/users/{phone.UserId}/sticker",
            new { packageId = "446", stickerId = "1988" }
        );
        sent.EnsureSuccessStatusCode();

        await phone.ReadsAsync("スタンプや画像の内容は");
    }

    [Theory]
    [InlineData($"コードは{CodeOfNobody}なんだけど違うって言われる")]
    [InlineData("コードは1234 5678 9012 3456なんだけど違うって言われる")]
    [InlineData("コードは１２３４－５６７８－９０１２－３４５６なんだけど違うって言われる")]
    public async Task A_code_within_a_question_is_answered_but_kept_nowhere(string typed)
    {
        var phone = await stage.NewFriendAsync();

        await phone.TypeAsync(typed);

        await phone.ReadsAsync("16けたの番号を、もう一度");
        Assert.Equal(
            "コードは…なんだけど違うって言われる",
            await ReadAsync<string>("select asked from faq_questions where line_user = $1", phone.UserId)
        );
    }

    [Fact]
    public async Task A_code_by_itself_is_still_a_code()
    {
        var phone = await stage.NewFriendAsync();

        await phone.TypeAsync("1234 5678 9012 3456");

        await phone.ReadsAsync("番号が違うようです");
        Assert.Equal(
            0L,
            await ReadAsync<long>("select count(*) from faq_questions where line_user = $1", phone.UserId)
        );
    }

    [Fact]
    public async Task Who_asked_is_forgotten_after_a_day_and_the_question_stays()
    {
        var phone = await stage.NewFriendAsync();
        await phone.TypeAsync("忘れてほしい質問");
        await phone.ReadsAsync("");

        stage.Stage.Clock.MoveForwardTo(stage.Now.AddDays(1).AddMinutes(2));
        await stage
            .Stage.Services.GetServices<IHostedService>()
            .OfType<ForgottenAskers>()
            .Single()
            .DoPortionAsync(CancellationToken.None);

        Assert.Equal(0, await ReadAsync<long>("select count(*) from faq_questions where line_user = $1", phone.UserId));
        Assert.Equal(
            1L,
            await ReadAsync<long>("select count(*) from faq_questions where asked = $1", "忘れてほしい質問")
        );
    }

    /// <summary>What was said of the entry: each word once for each question.</summary>
    private Task<string> FeedbackAsync(PhoneDriver phone, string key) =>
        ReadAsync<string>(
            """
            select coalesce(string_agg(f.solved::text, ' '), '')
            from faq_feedback f join faq_questions q on q.id = f.question_id where q.line_user = $1 and f.key = $2
            """,
            phone.UserId,
            key
        );

    private async Task<T> ReadAsync<T>(string sql, params string[] values)
    {
        await using var command = stage.Stage.Database.DataSource.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return (T)(await command.ExecuteScalarAsync())!;
    }
}
