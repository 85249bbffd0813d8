using Line.Messaging;
using LineMobileBot.Features.Help.Talks;
using LineMobileBot.Features.Help.Talks.ByOperators;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

/// <summary>Two at once, and twice the same: one outcome, nothing lost, nothing double.</summary>
public sealed class TalkRaceTests(TalkFixture fixture) : IClassFixture<TalkFixture>
{
    private readonly TalkStage _stage = fixture.Stage;

    [Fact]
    public async Task Of_many_operators_exactly_one_gets_the_talk_and_the_others_see_who_has_it()
    {
        var (phone, ticket) = await _stage.NewWaitingAsync();
        var operators = Enumerable.Range(1, 8).Select(number => _stage.NewOperator($"{number}番")).ToList();

        var outcomes = await Task.WhenAll(operators.Select(by => _stage.Takes.TakeAsync(ticket, by, default)));

        var winner = operators[outcomes.ToList().FindIndex(outcome => outcome.IsDone)];
        Assert.Equal(
            Enumerable.Repeat(new TalkRefusal.TakenBy(winner.Name), operators.Count - 1),
            outcomes.Select(outcome => outcome.Refusal).OfType<TalkRefusal.TakenBy>()
        );
        await phone.ReadsAsync($"オペレーターの{winner.Name}が参加しました");
        Assert.Equal(1, await phone.CountAsync("が参加しました"));
    }

    [Fact]
    public async Task Operators_who_take_the_next_at_once_get_different_people()
    {
        await using var stage = await TalkStage.StartAsync();
        var tickets = new HashSet<Guid?>();
        for (var i = 0; i < 3; i++)
        {
            tickets.Add((await stage.NewWaitingAsync()).Ticket);
        }

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(1, 3)
                .Select(number => stage.Takes.TakeNextAsync(stage.NewOperator($"{number}番"), default))
        );

        Assert.Equal(tickets, outcomes.Select(outcome => outcome.TicketId).ToHashSet());
        Assert.Equal(
            new TalkRefusal.NobodyWaits(),
            (await stage.Takes.TakeNextAsync(stage.NewOperator("遅れた人"), default)).Refusal
        );
    }

    [Fact]
    public async Task An_answer_sent_twice_by_one_form_is_one_answer()
    {
        var sato = _stage.NewOperator("佐藤");
        var (phone, ticket) = await _stage.NewTalkAsync(sato);
        var form = Guid.CreateVersion7(_stage.Stage.Clock.GetUtcNow());

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => _stage.AnswerAsync(ticket, sato, "一度だけ", form))
        );
        var other = await _stage.AnswerAsync(ticket, sato, "別のことば", form);

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        Assert.Equal(new TalkRefusal.FormUsed(), other.Refusal);
        await phone.ReadsAsync("一度だけ");
        await _stage.AnswerAsync(ticket, sato, "最後");
        await phone.ReadsAsync("最後");
        Assert.Equal(1, await phone.CountAsync("一度だけ"));
        Assert.Equal(0, await phone.CountAsync("別のことば"));
    }

    [Fact]
    public async Task The_reply_token_of_a_message_is_spent_once_and_what_follows_is_pushed()
    {
        var sato = _stage.NewOperator("佐藤");
        var (phone, ticket) = await _stage.NewTalkAsync(sato);
        await phone.TypeAsync("質問です");
        await _stage.HearsAsync(ticket, "質問です");
        var before = await PushedAsync();

        await Task.WhenAll(_stage.AnswerAsync(ticket, sato, "回答の甲"), _stage.AnswerAsync(ticket, sato, "回答の乙"));

        await Task.WhenAll(ReadsOnceAsync("回答の甲"), ReadsOnceAsync("回答の乙"));
        Assert.Equal(1, await PushedAsync() - before);

        Task ReadsOnceAsync(string words) =>
            Infrastructure.Eventually.BecomesTrueAsync(words, async () => await phone.CountAsync(words) == 1);
    }

    [Fact]
    public async Task A_token_that_has_run_out_while_the_operator_typed_is_not_tried()
    {
        var sato = _stage.NewOperator("佐藤");
        var (phone, ticket) = await _stage.NewTalkAsync(sato);
        await phone.TypeAsync("質問です");
        await _stage.HearsAsync(ticket, "質問です");
        var before = await PushedAsync();
        _stage.Stage.Clock.MoveForward(TimeSpan.FromMinutes(2));

        await _stage.AnswerAsync(ticket, sato, "お待たせしました。");

        await phone.ReadsAsync("お待たせしました。");
        Assert.Equal(1, await PushedAsync() - before);
    }

    [Fact]
    public async Task What_is_said_while_a_talk_ends_is_heard_by_exactly_one_side()
    {
        var sato = _stage.NewOperator("佐藤");
        var (phone, ticket) = await _stage.NewTalkAsync(sato);

        await Task.WhenAll(phone.TypeAsync("寿限無寿限無"), _stage.Leaves.ResolveAsync(ticket, sato, default));

        await phone.ReadsAsync("自動でお答えします");
        await Infrastructure.Eventually.BecomesTrueAsync(
            "the desk or the bot has heard it",
            async () =>
                (await _stage.WordsOfAsync(ticket)).Length
                    + await phone.CountAsync("ぴったりのお答えが見つかりませんでした")
                == 1
        );
        Assert.Equal(HelpTicketState.Resolved, await _stage.StateOfAsync(ticket));
    }

    private async Task<long> PushedAsync() =>
        (
            await _stage
                .Stage.Services.GetRequiredService<ILineMessagingClient>()
                .GetQuotaConsumptionAsync(CancellationToken.None)
        )
            .Value
            .TotalUsage;
}
