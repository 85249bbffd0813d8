using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.Desk.SignIns;

namespace LineMobileBot.Tests.DeskTests;

public sealed class OperatorRuleTests
{
    private const int Most = 5;
    private static readonly TimeSpan Closed = TimeSpan.FromMinutes(15);
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_fifth_wrong_try_closes_a_login_and_starts_counting_anew()
    {
        var after = new SignInLock(FailedCount: 3, ClosedUntil: null);

        after = SignInLockRule.AfterWrongTry(after, Most, Closed, Noon);
        Assert.False(SignInLockRule.IsClosed(after, Noon));
        after = SignInLockRule.AfterWrongTry(after, Most, Closed, Noon);

        Assert.Equal(new SignInLock(0, Noon + Closed), after);
        Assert.True(SignInLockRule.IsClosed(after, Noon + Closed - TimeSpan.FromTicks(1)));
        Assert.False(SignInLockRule.IsClosed(after, Noon + Closed));
    }

    [Theory]
    [InlineData("Sato.Yuki", "sato.yuki")]
    [InlineData(" ｓａｔｏ ", "sato")]
    [InlineData("sa", null)]
    [InlineData("1sato", null)]
    [InlineData("sato@example", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_login_is_read_in_any_width_and_case_and_holds_few_signs(string? typed, string? login) =>
        Assert.Equal(login, OperatorLogins.Read(typed));

    [Fact]
    public void Every_role_has_a_name_by_which_it_is_found_and_words()
    {
        Assert.Equal(Enum.GetValues<OperatorRole>(), OperatorRoles.All);
        Assert.All(OperatorRoles.All, role => Assert.Equal(role, OperatorRoles.Find(OperatorRoles.NameOf(role))));
        Assert.All(OperatorRoles.All, role => Assert.NotEmpty(RoleWords.Of(role)));
        Assert.Equal([OperatorRole.Support], OperatorRoles.Of(["support", "of-the-past", "support"]));
    }

    [Fact]
    public void A_working_day_ends_a_session_however_busy_it_is()
    {
        var session = new SignedInOperator(Guid.Empty, "sato", "sato", [], Noon);

        Assert.False(session.IsOverAt(Noon.AddHours(12).AddTicks(-1)));
        Assert.True(session.IsOverAt(Noon.AddHours(12)));
    }

    [Fact]
    public void A_ticket_says_who_it_is_for()
    {
        var session = new SignedInOperator(Guid.CreateVersion7(Noon), "sato", "Sato", [OperatorRole.Campaigns], Noon);

        var ticket = session.ToPrincipal("stamp");

        Assert.Equivalent(session, ticket.Operator(), strict: true);
        Assert.Equal("stamp", SignedInOperator.StampOf(ticket));
        Assert.True(ticket.IsInRole("campaigns"));
        Assert.False(ticket.IsInRole("support"));
    }
}
