using LineMobileBot.Ledger.Contracts;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.LedgerTests;

public sealed class ContractTests
{
    [Theory]
    [InlineData("free-1gb-data", 500)]
    [InlineData("free-1gb-voice", 1_200)]
    [InlineData("communication-10gb-voice", 3_220)]
    [InlineData("communication-3gb-data-sms", 1_110)]
    [InlineData("basic-500mb-voice", 1_100)]
    [InlineData("basic-3gb-data-sms", 980)]
    [InlineData("basic-12gb-voice", 3_200)]
    public void A_plan_has_its_code_and_its_fee(string code, int yen) =>
        Assert.Equal(new Yen(yen), PlanCatalogue.Find(code)?.BaseFee);

    [Fact]
    public void The_catalogue_has_nineteen_plans_and_no_code_twice()
    {
        Assert.Equal(19, PlanCatalogue.All.Count);
        Assert.Equal(19, PlanCatalogue.All.Select(plan => (plan.Code, plan.Version)).Distinct().Count());
        Assert.Null(PlanCatalogue.Find("communication-3gb-data"));
    }

    [Fact]
    public void Old_plans_were_sold_to_the_day_before_the_basic_ones()
    {
        var (old, basic) = (PlanCatalogue.Find("free-1gb-data")!, PlanCatalogue.Find("basic-3gb-voice")!);
        var change = new DateOnly(2020, 2, 19);

        Assert.True(old.IsOnSale(change.AddDays(-1)));
        Assert.False(old.IsOnSale(change));
        Assert.False(basic.IsOnSale(change.AddDays(-1)));
        Assert.True(basic.IsOnSale(change));
    }

    [Fact]
    public void A_plans_name_is_for_people() => Assert.EndsWith("SIM", PlanCatalogue.Find("basic-500mb-voice")!.Name);

    [Theory]
    [InlineData("09012345678")]
    [InlineData("090-1234-5678")]
    [InlineData("+819012345678")]
    [InlineData("819012345678")]
    public void A_number_is_read_in_the_ways_it_is_written(string text) =>
        Assert.Equal("+819012345678", Msisdn.Parse(text).E164);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("12345")]
    [InlineData("+4915112345678")]
    [InlineData("0901234567890")]
    [InlineData("\uFF10\uFF19\uFF1012345678")]
    public void Anything_else_is_no_number(string? text) => Assert.False(Msisdn.TryParse(text, out _));

    [Fact]
    public void A_number_prints_itself_masked() => Assert.Equal("090****5678", $"{Msisdn.Parse("09012345678")}");

    [Theory]
    [InlineData("2026-11-10T23:59:59", "2026-11-11T00:00:00")]
    [InlineData("2026-11-10T00:30:00", "2026-11-11T00:00:00")]
    [InlineData("2028-02-28T12:00:00", "2028-02-29T00:00:00")]
    [InlineData("2026-12-31T12:00:00", "2027-01-01T00:00:00")]
    public void Links_open_at_midnight_in_japan_of_the_day_after_the_shipping_notice(string noticeAt, string opens) =>
        Assert.Equal(Jst(opens), MobileLine.OpenFrom(Jst(noticeAt)));

    [Fact]
    public void The_cap_tells_when_enough_cancelled_lines_stop_counting()
    {
        var now = Jst("2026-11-10T12:00:00");
        DateTimeOffset?[] ends = [null, null, null, Jst("2026-11-01T00:00:00"), Jst("2026-12-01T00:00:00")];

        var refusal = HouseholdCap.RefusalOf(ends, adding: 2, now, new LinePolicy());

        Assert.Equal(Jst("2026-12-31T00:00:00"), refusal?.FreesUpAt);
        Assert.Null(HouseholdCap.RefusalOf(ends, adding: 1, Jst("2026-12-01T00:00:00"), new LinePolicy()));
    }
}
