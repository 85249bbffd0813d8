using LineMobileBot.Conversations;
using LineMobileBot.Delivery.Alerts;
using LineMobileBot.Features.Alerts;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.DeliveryTests;

public sealed class AlertMomentTests
{
    private static readonly DateTimeOffset LastMinute = Jst("2027-01-31T23:59:00");
    private static readonly DateTimeOffset NewMonth = Jst("2027-02-01T00:00:00");
    private static readonly UsageAlert Alert = new(Guid.Empty, "健一", 80, 1, 1, IsPayer: false);

    [Fact]
    public void What_is_said_of_a_months_data_is_over_with_the_month()
    {
        Assert.False(AlertMoment.HasPassed(Push(Alert, LastMinute), NewMonth.AddTicks(-1)));
        Assert.True(AlertMoment.HasPassed(Push(Alert, LastMinute), NewMonth));
        Assert.False(AlertMoment.HasPassed(Push(Alert, NewMonth), NewMonth.AddDays(27)));
    }

    [Fact]
    public void What_answers_the_person_or_is_of_no_month_is_told_however_late()
    {
        var asked = Push(Alert, LastMinute) with { ReplyToken = "token" };

        Assert.False(AlertMoment.HasPassed(asked, NewMonth));
        Assert.False(AlertMoment.HasPassed(Push(new SwitchesShown([]), LastMinute), NewMonth));
    }

    private static Outgoing Push(Answer answer, DateTimeOffset at) =>
        new(Guid.CreateVersion7(at), new LineUserId("U1"), AnswerKind.Notice, answer);
}
