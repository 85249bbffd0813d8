using LineMobileBot.Features.Help;
using LineMobileBot.Features.Help.Talks;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

public sealed class TalkHoursTests : IAsyncLifetime
{
    private TalkStage _stage = null!;

    public async Task InitializeAsync() => _stage = await TalkStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task After_the_last_hand_over_a_note_can_be_left_and_is_answered_at_the_next_opening()
    {
        var phone = await _stage.NewCustomerAsync();
        _stage.GoTo(new TimeSpan(18, 50, 0));

        await phone.SendBackAsync(HelpSteps.Person.ToString());
        await phone.ReadsAsync("ただいま受付時間外です");
        await phone.PressAsync("用件を残す");
        await phone.ReadsAsync("このあと1通のメッセージで送ってください");
        await phone.TypeAsync("SIMが届きません");
        var kept = await phone.ReadsAsync("ご用件をお預かりしました");

        Assert.Contains("10:00からの受付時間", kept.Words, StringComparison.Ordinal);
        var ticket = await _stage.TicketOfAsync(phone);
        Assert.Equal(HelpTicketState.CallBack, await _stage.StateOfAsync(ticket));
        Assert.Equal(["SIMが届きません"], await _stage.WordsOfAsync(ticket));
        _stage.GoTo(TimeSpan.FromHours(10));
        Assert.True((await _stage.Takes.TakeAsync(ticket, _stage.NewOperator("佐藤"), default)).IsDone);
        await phone.ReadsAsync("残していただいたご用件について");
    }

    [Fact]
    public async Task A_note_can_be_dropped_and_withdrawn_and_is_not_waited_for_for_ever()
    {
        var phone = await _stage.NewCustomerAsync();
        _stage.GoTo(TimeSpan.FromHours(20));
        await phone.SendBackAsync(HelpSteps.Person.ToString());
        await phone.ReadsAsync("ただいま受付時間外です");

        await phone.PressAsync("用件を残す");
        await phone.ReadsAsync("このあと1通");
        await phone.PressAsync("やめる");
        await phone.ReadsAsync("わかりました");
        await phone.TypeAsync("こんばんは");
        await phone.ReadsAsync("ぴったりのお答えが見つかりませんでした");

        await phone.PressAsync("用件を残す");
        await phone.ReadsAsync("このあと1通");
        _stage.Stage.Clock.MoveForward(TimeSpan.FromMinutes(31));
        await phone.TypeAsync("おはよう");
        await phone.ReadsAsync("ぴったりのお答えが見つかりませんでした");
        Assert.Empty(await _stage.WordsOfAsync(await _stage.TicketOfAsync(phone)));
    }

    [Fact]
    public async Task At_closing_time_those_who_still_wait_are_told_and_offered_a_call_back()
    {
        var (first, firstTicket) = await _stage.NewWaitingAsync();
        var (second, secondTicket) = await _stage.NewWaitingAsync();
        var sato = _stage.NewOperator("佐藤");
        _stage.GoTo(new TimeSpan(18, 59, 0));
        await _stage.DoAsync<ClosingTime>();
        Assert.Equal(HelpTicketState.Queued, await _stage.StateOfAsync(firstTicket));
        Assert.True((await _stage.Takes.TakeAsync(secondTicket, sato, default)).IsDone);

        _stage.GoTo(TimeSpan.FromHours(19));
        await _stage.DoAsync<ClosingTime>();
        await _stage.DoAsync<ClosingTime>();

        await first.ReadsAsync("おつなぎできず、申し訳ありません");
        Assert.Equal(HelpTicketState.Bot, await _stage.StateOfAsync(firstTicket));
        await first.PressAsync("用件を残す");
        await first.ReadsAsync("このあと1通");
        await first.TypeAsync("明日お願いします");
        await first.ReadsAsync("ご用件をお預かりしました");
        Assert.Equal(firstTicket, await _stage.TicketOfAsync(first));
        Assert.Equal(1, await first.CountAsync("本日の受付が終わりました"));

        // Who is in a talk is not thrown out of it.
        Assert.Equal(HelpTicketState.Human, await _stage.StateOfAsync(secondTicket));
        Assert.Equal(0, await second.CountAsync("本日の受付が終わりました"));
    }

    [Fact]
    public async Task An_operator_who_is_gone_without_a_word_leaves_the_talk_to_the_next()
    {
        var (sato, suzuki) = (_stage.NewOperator("佐藤"), _stage.NewOperator("鈴木"));
        var (phone, ticket) = await _stage.NewTalkAsync(sato);
        _stage.Stage.Clock.MoveForward(TimeSpan.FromMinutes(9));
        await _stage.DoAsync<AbandonedTalks>();
        Assert.Equal(HelpTicketState.Human, await _stage.StateOfAsync(ticket));

        _stage.Stage.Clock.MoveForward(TimeSpan.FromMinutes(2));
        await _stage.DoAsync<AbandonedTalks>();

        await phone.ReadsAsync("佐藤との接続が切れました");
        await phone.TypeAsync("聞こえますか");
        await _stage.HearsAsync(ticket, "聞こえますか");
        Assert.Equal(ticket, (await _stage.Takes.TakeNextAsync(suzuki, default)).TicketId);
        await phone.ReadsAsync("オペレーターの鈴木が参加しました");
    }
}
