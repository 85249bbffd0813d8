using LineMobileBot.Conversations;
using LineMobileBot.Features.Help.Hours;
using LineMobileBot.Features.Help.Talks;
using LineMobileBot.Features.Help.Talks.ByOperators;

namespace LineMobileBot.Tests.Rooms.Help;

public sealed class HelpTicketRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 3, 0, 0, TimeSpan.Zero);
    private static readonly TalkOperator Sato = new(Guid.CreateVersion7(Now), "佐藤");
    private static readonly TalkOperator Suzuki = new(Guid.CreateVersion7(Now), "鈴木");

    /// <summary>The whole machine: whatever is not here does not happen.</summary>
    private static readonly Dictionary<(HelpTicketState, HelpTicketMove), HelpTicketState> Moves = new()
    {
        [(HelpTicketState.Bot, HelpTicketMove.AskPerson)] = HelpTicketState.Queued,
        [(HelpTicketState.Bot, HelpTicketMove.AskNote)] = HelpTicketState.Noting,
        [(HelpTicketState.Noting, HelpTicketMove.AskPerson)] = HelpTicketState.Queued,
        [(HelpTicketState.Noting, HelpTicketMove.AskNote)] = HelpTicketState.Noting,
        [(HelpTicketState.Noting, HelpTicketMove.LeaveNote)] = HelpTicketState.CallBack,
        [(HelpTicketState.Noting, HelpTicketMove.Cancel)] = HelpTicketState.Bot,
        [(HelpTicketState.CallBack, HelpTicketMove.AskPerson)] = HelpTicketState.Queued,
        [(HelpTicketState.CallBack, HelpTicketMove.Cancel)] = HelpTicketState.Bot,
        [(HelpTicketState.CallBack, HelpTicketMove.Take)] = HelpTicketState.Human,
        [(HelpTicketState.Queued, HelpTicketMove.Cancel)] = HelpTicketState.Bot,
        [(HelpTicketState.Queued, HelpTicketMove.HoursEnd)] = HelpTicketState.Bot,
        [(HelpTicketState.Queued, HelpTicketMove.Take)] = HelpTicketState.Human,
        [(HelpTicketState.Human, HelpTicketMove.HandBack)] = HelpTicketState.Queued,
        [(HelpTicketState.Human, HelpTicketMove.Resolve)] = HelpTicketState.Resolved,
        [(HelpTicketState.Resolved, HelpTicketMove.Write)] = HelpTicketState.Bot,
    };

    [Fact]
    public void A_ticket_moves_only_as_the_rule_book_says()
    {
        var all =
            from state in Enum.GetValues<HelpTicketState>()
            from move in Enum.GetValues<HelpTicketMove>()
            select (state, move);

        Assert.All(
            all,
            step =>
                Assert.Equal(
                    Moves.TryGetValue(step, out var after) ? after : null,
                    HelpTicketRule.After(step.state, step.move)
                )
        );
    }

    [Theory]
    [InlineData(nameof(HelpTicketState.Queued), 600, true)]
    [InlineData(nameof(HelpTicketState.Human), 600, true)]
    [InlineData(nameof(HelpTicketState.Noting), 29, true)]
    [InlineData(nameof(HelpTicketState.Noting), 30, false)]
    [InlineData(nameof(HelpTicketState.CallBack), 0, false)]
    [InlineData(nameof(HelpTicketState.Bot), 0, false)]
    [InlineData(nameof(HelpTicketState.Resolved), 0, false)]
    public void What_is_typed_is_the_operators_while_they_own_the_talk(string state, int minutesAgo, bool holds) =>
        Assert.Equal(
            holds,
            HelpTicketRule.HoldsMessages(StateOf(state), Now.AddMinutes(-minutesAgo), new HelpPolicy(), Now)
        );

    [Theory]
    [InlineData(nameof(HelpTicketState.Human), 9.99, false)]
    [InlineData(nameof(HelpTicketState.Human), 10, true)]
    [InlineData(nameof(HelpTicketState.Queued), 60, false)]
    public void An_operator_not_seen_for_ten_minutes_is_gone(string state, double minutesAgo, bool gone) =>
        Assert.Equal(
            gone,
            HelpTicketRule.IsAbandoned(StateOf(state), Now.AddMinutes(-minutesAgo), new HelpPolicy(), Now)
        );

    [Fact]
    public void Who_comes_second_hears_who_has_the_talk()
    {
        var ticket = TicketIn(HelpTicketState.Human) with { OperatorId = Sato.Id, OperatorName = Sato.Name };

        Assert.Null(TalkRule.RefusesTaking(ticket, Sato.Id));
        Assert.Equal(new TalkRefusal.TakenBy("佐藤"), TalkRule.RefusesTaking(ticket, Suzuki.Id));
        Assert.Equal(new TalkRefusal.TakenBy("佐藤"), TalkRule.RefusesTalking(ticket, Suzuki.Id));
        Assert.Null(TalkRule.RefusesTalking(ticket, Sato.Id));
    }

    [Theory]
    [InlineData(nameof(HelpTicketState.Bot))]
    [InlineData(nameof(HelpTicketState.Resolved))]
    [InlineData(nameof(HelpTicketState.Noting))]
    public void Nobody_is_talked_to_who_did_not_ask_for_it(string state)
    {
        Assert.Equal(
            new TalkRefusal.NotYours(StateOf(state)),
            TalkRule.RefusesTaking(TicketIn(StateOf(state)), Sato.Id)
        );
        Assert.Equal(
            new TalkRefusal.NotYours(StateOf(state)),
            TalkRule.RefusesTalking(TicketIn(StateOf(state)), Sato.Id)
        );
        Assert.Equal(new TalkRefusal.NotThere(), TalkRule.RefusesTaking(null, Sato.Id));
    }

    [Fact]
    public void A_text_is_counted_as_LINE_counts_it()
    {
        var longest = string.Concat(Enumerable.Repeat("😀", 2_500));

        Assert.Null(TalkRule.RefusesText(longest));
        Assert.Equal(new TalkRefusal.TooLong(5_001), TalkRule.RefusesText(longest + "。"));
        Assert.Equal(new TalkRefusal.Empty(), TalkRule.RefusesText(TalkRule.TextOf(" \r\n ")));
        Assert.Equal("一\n二", TalkRule.TextOf(" 一\r\n二\0 "));
    }

    private static HelpTicketState StateOf(string name) => Enum.Parse<HelpTicketState>(name);

    private static HelpTicketRow TicketIn(HelpTicketState state) =>
        HelpTicketRow.New(new LineUserId("U1"), Now) with
        {
            State = state,
        };
}
