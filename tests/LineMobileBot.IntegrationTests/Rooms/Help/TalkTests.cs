using LineMobileBot.Features.Help;
using LineMobileBot.Features.Help.Talks;
using LineMobileBot.Features.Help.Talks.ByOperators;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

public sealed class TalkTests(TalkFixture fixture) : IClassFixture<TalkFixture>
{
    private readonly TalkStage _stage = fixture.Stage;

    [Fact]
    public async Task A_talk_goes_from_the_queue_to_an_operator_and_back_to_automatic()
    {
        var sato = _stage.NewOperator("佐藤");
        var (phone, ticket) = await _stage.NewWaitingAsync();
        await phone.TypeAsync("残量が合わないのですが");
        await _stage.HearsAsync(ticket, "残量が合わないのですが");

        Assert.True((await _stage.Takes.TakeAsync(ticket, sato, default)).IsDone);
        var joined = await phone.ReadsAsync("オペレーターの佐藤が参加しました");
        Assert.True((await _stage.AnswerAsync(ticket, sato, "お調べします。")).IsDone);
        var said = await phone.ReadsAsync("お調べします。");
        Assert.True((await _stage.Leaves.ResolveAsync(ticket, sato, default)).IsDone);
        await phone.ReadsAsync("自動でお答えします");

        Assert.Equal("自動", SenderOf(joined));
        Assert.Equal("オペレーター 佐藤", SenderOf(said));
        Assert.Equal(HelpTicketState.Resolved, await _stage.StateOfAsync(ticket));
        await phone.TypeAsync("ありがとう");
        await phone.ReadsAsync("ぴったりのお答えが見つかりませんでした");
        Assert.Equal(["残量が合わないのですが"], await _stage.WordsOfAsync(ticket));
    }

    [Fact]
    public async Task Whatever_is_sent_in_a_talk_reaches_the_operator_and_the_bot_keeps_quiet()
    {
        var (phone, ticket) = await _stage.NewTalkAsync(_stage.NewOperator("佐藤"));
        var said = (await phone.ChatAsync()).Count(message => message.From == "bot");

        await phone.TypeAsync("写真を送ります");
        await phone.SendStickerAsync();
        await phone.TypeAsync("見えますか");

        await _stage.HearsAsync(ticket, "写真を送ります", "", "見えますか");
        Assert.Equal(said, (await phone.ChatAsync()).Count(message => message.From == "bot"));
    }

    [Fact]
    public async Task In_a_talk_the_menu_still_answers()
    {
        var (phone, ticket) = await _stage.NewTalkAsync(_stage.NewOperator("佐藤"));

        await phone.TypeAsync("データ残量");

        await phone.ReadsAsync("今月のプラン");
        Assert.Empty(await _stage.WordsOfAsync(ticket));
    }

    [Fact]
    public async Task Who_has_no_contract_is_told_so_plainly()
    {
        var phone = await _stage.Stage.NewPhoneAsync("通りすがり");
        await phone.FollowAsync();

        await phone.SendBackAsync(HelpSteps.Person.ToString());

        await phone.ReadsAsync("契約者連携または利用者連携をした方");
    }

    [Fact]
    public async Task Nobody_waits_any_longer_who_has_changed_their_mind()
    {
        var (phone, ticket) = await _stage.NewWaitingAsync();

        await phone.PressAsync("待つのをやめる");

        await phone.ReadsAsync("わかりました");
        Assert.Equal(HelpTicketState.Bot, await _stage.StateOfAsync(ticket));
        await phone.PressAsync("待つのをやめる");
        await phone.ReadsAsync("お待ちの受付はありません");
        Assert.Equal(
            new TalkRefusal.NotYours(HelpTicketState.Bot),
            (await _stage.Takes.TakeAsync(ticket, _stage.NewOperator("佐藤"), default)).Refusal
        );
    }

    [Fact]
    public async Task Asking_twice_keeps_the_place_in_the_queue()
    {
        var (phone, ticket) = await _stage.NewWaitingAsync();

        await phone.SendBackAsync(HelpSteps.Person.ToString());

        await phone.ReadsAsync("順番におつなぎします");
        Assert.Equal(ticket, await _stage.TicketOfAsync(phone));
    }

    [Fact]
    public async Task A_talk_handed_back_goes_to_the_front_of_the_queue()
    {
        var (sato, suzuki) = (_stage.NewOperator("佐藤"), _stage.NewOperator("鈴木"));
        var (phone, ticket) = await _stage.NewTalkAsync(sato);
        await _stage.NewWaitingAsync("先に待つ人");

        Assert.True((await _stage.Leaves.HandBackAsync(ticket, sato, default)).IsDone);
        await phone.ReadsAsync("優先しておつなぎします");
        var next = await _stage.Takes.TakeNextAsync(suzuki, default);

        Assert.Equal(ticket, next.TicketId);
        await phone.ReadsAsync("オペレーターの鈴木が参加しました");
        Assert.Equal(new TalkRefusal.TakenBy("鈴木"), (await _stage.AnswerAsync(ticket, sato, "まだいます")).Refusal);
    }

    [Fact]
    public async Task What_LINE_would_not_take_is_refused_before_it_is_sent()
    {
        var sato = _stage.NewOperator("佐藤");
        var (_, ticket) = await _stage.NewTalkAsync(sato);

        var refused = await _stage.AnswerAsync(ticket, sato, new string('字', TalkRule.LongestText + 1));

        Assert.Equal(new TalkRefusal.TooLong(TalkRule.LongestText + 1), refused.Refusal);
        Assert.Equal(
            0,
            await _stage.ReadAsync<long>(
                "select count(*) from help_messages where ticket_id = $1 and author = 3",
                ticket
            )
        );
    }

    [Fact]
    public async Task Every_act_of_an_operator_leaves_its_line_in_the_audit_trail()
    {
        var sato = _stage.NewOperator("佐藤");
        var (phone, ticket) = await _stage.NewTalkAsync(sato);
        await _stage.AnswerAsync(ticket, sato, "はい。");
        await _stage.Leaves.HandBackAsync(ticket, sato, default);
        await _stage.Takes.TakeAsync(ticket, sato, default);
        await _stage.Leaves.ResolveAsync(ticket, sato, default);
        await _stage.AnswerAsync(ticket, sato, "もう一つ");

        var lines = await _stage.ReadAsync<string[]>(
            "select array_agg(action || ' ' || outcome order by id) from audit_events where actor_kind = 5 and object_id = $1 and on_behalf_of = $2",
            ticket.ToString("D"),
            phone.UserId
        );
        Assert.Equal(
            ["talk.take 1", "talk.answer 1", "talk.hand-back 1", "talk.take 1", "talk.resolve 1", "talk.answer 2"],
            lines
        );
    }

    private static string? SenderOf(ChatMessage message) =>
        message.Raw.GetProperty("sender").GetProperty("name").GetString();
}
