using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.LedgerTests;

public sealed class PlanChangeRuleTests
{
    private static readonly DateTimeOffset Now = Jst("2026-11-10T12:00:00");
    private static readonly ServiceMonth December = new(2026, 12);
    private static readonly Plan Current = PlanCatalogue.Find("basic-3gb-voice")!;

    [Fact]
    public void A_line_can_change_to_what_is_sold_for_its_sim_and_is_not_its_plan()
    {
        var offers = PlanChangeRule.OffersFor(Line(), Current, Now);

        Assert.Equal(["basic-500mb-voice", "basic-6gb-voice", "basic-12gb-voice"], offers.Select(plan => plan.Code));
        Assert.All(offers, offer => Assert.Null(RefusalOf(offer.Code)));
    }

    [Fact]
    public void A_plan_that_is_not_sold_any_more_is_kept_but_cannot_be_changed_to()
    {
        var old = PlanCatalogue.Find("communication-10gb-voice")!;

        Assert.IsType<PlanChangeRefusal.NotOnSale>(RefusalOf(old.Code));
        Assert.DoesNotContain(old, PlanChangeRule.OffersFor(Line(), old, Now));
        Assert.Equal(4, PlanChangeRule.OffersFor(Line(), old, Now).Count());
    }

    [Theory]
    [InlineData("2020-02-18T23:59:59.999", "communication-3gb-voice")]
    [InlineData("2020-02-19T00:00:00", "basic-3gb-voice")]
    public void What_is_sold_is_decided_by_the_day_in_japan(string now, string offered)
    {
        var offers = PlanChangeRule.OffersFor(Line(), PlanCatalogue.Find("free-1gb-voice")!, Jst(now));

        Assert.Contains(offered, offers.Select(plan => plan.Code));
        Assert.Single(offers.Select(plan => plan.Series).Distinct());
    }

    [Fact]
    public void There_is_no_changing_to_a_plan_that_never_was() =>
        Assert.IsType<PlanChangeRefusal.NotOnSale>(RefusalOf("basic-1tb-voice"));

    [Theory]
    [InlineData("basic-3gb-voice")]
    [InlineData("communication-3gb-voice")]
    public void The_plan_that_the_line_has_is_refused_as_such_sold_or_not(string code) =>
        Assert.IsType<PlanChangeRefusal.SamePlan>(RefusalOf(code, current: PlanCatalogue.Find(code)));

    [Fact]
    public void A_plan_for_another_kind_of_sim_needs_another_sim() =>
        Assert.Equal(new PlanChangeRefusal.OtherService(SimService.Voice), RefusalOf("basic-3gb-data-sms"));

    [Theory]
    [InlineData("2026-11-30T23:59:59.999999", true)]
    [InlineData("2026-12-01T00:00:00", false)]
    public void It_holds_from_the_month_that_was_shown_or_not_at_all(string now, bool isScheduled)
    {
        var refusal = RefusalOf("basic-6gb-voice", now: Jst(now));

        Assert.Equal(isScheduled ? null : new PlanChangeRefusal.MonthClosed(new ServiceMonth(2027, 1)), refusal);
    }

    [Theory]
    [InlineData(LineState.Applied)]
    [InlineData(LineState.Shipped)]
    [InlineData(LineState.Suspended)]
    [InlineData(LineState.Cancelled)]
    public void Only_a_line_in_service_changes_its_plan(LineState state)
    {
        var line = Line() with { State = state };

        Assert.Equal(new PlanChangeRefusal.LineNotInService(state), RefusalOf("basic-6gb-voice", line));
        Assert.Empty(PlanChangeRule.OffersFor(line, Current, Now));
    }

    [Theory]
    [InlineData("2026-12-01T00:00:00", false)]
    [InlineData("2027-01-01T00:00:00", true)]
    public void A_line_that_ends_changes_its_plan_only_for_a_month_it_lives_to_see(string endsAt, bool isScheduled)
    {
        var line = Line() with { State = LineState.CancelScheduled, EndsAt = Jst(endsAt) };

        Assert.Equal(isScheduled, RefusalOf("basic-6gb-voice", line) is null);
        Assert.Equal(isScheduled, PlanChangeRule.OffersFor(line, Current, Now).Any());
    }

    [Theory]
    [InlineData("2026-11-30T23:59:59.999999", PlanChangeState.Scheduled)]
    [InlineData("2026-12-01T00:00:00", PlanChangeState.Applied)]
    public void A_change_takes_effect_with_its_month_without_any_job(string now, PlanChangeState state)
    {
        var change = new PlanChange(default, default, default, default, "", 1, December, Now, null, null);

        Assert.Equal(state, change.StateAt(Jst(now)));
        Assert.Equal(PlanChangeState.Cancelled, (change with { CancelledAt = Now }).StateAt(Jst(now)));
    }

    private static PlanChangeRefusal? RefusalOf(
        string code,
        MobileLine? line = null,
        Plan? current = null,
        DateTimeOffset? now = null
    ) =>
        PlanChangeRule.RefusalOf(
            new PlanChangeRequest(default, default, code, December),
            line ?? Line(),
            current ?? Current,
            now ?? Now
        );

    private static MobileLine Line() =>
        new(
            default,
            default,
            Msisdn.Parse("09000000001"),
            Carrier.Docomo,
            LineState.Active,
            "User",
            BirthDate: null,
            AppliedAt: Now,
            ShippingNoticeAt: Now,
            StartedAt: Now,
            SuspendedAt: null,
            EndsAt: null,
            OpenedMonth: null
        );
}
