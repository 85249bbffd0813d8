using LineMobileBot.Conversations;
using LineMobileBot.Features.Alerts;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.UsageRecords;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.Rooms.Alerts;

public sealed class AlertRuleTests
{
    private static readonly DateTimeOffset Noon = Jst("2026-11-15 12:00");
    private static readonly ServiceMonth November = new(2026, 11);

    [Theory]
    [InlineData(80, 2_399_999_999, 600_000_001, false)]
    [InlineData(80, 2_400_000_000, 600_000_000, true)]
    [InlineData(90, 2_699_999_999, 300_000_001, false)]
    [InlineData(90, 2_700_000_000, 300_000_000, true)]
    [InlineData(100, 2_999_999_999, 1, false)]
    [InlineData(100, 3_000_000_000, 0, true)]
    [InlineData(100, 9_000_000_000_000_000, 0, true)]
    [InlineData(80, 0, 3_000_000_000, false)]
    public void A_mark_is_reached_to_the_byte(int percent, long used, long left, bool isReached) =>
        Assert.Equal(isReached, UsageAlertRule.IsReached(percent, new DataAmount(used), new DataAmount(left)));

    [Fact]
    public void A_mark_of_last_month_or_one_that_new_data_has_undone_is_not_told()
    {
        var mark = new UsageMark(Guid.Empty, November, 80, Noon, null);

        Assert.True(UsageAlertRule.IsWorthTelling(mark, 2400.MB, 600.MB, Noon));
        Assert.False(UsageAlertRule.IsWorthTelling(mark, 2400.MB, 1600.MB, Noon));
        Assert.False(UsageAlertRule.IsWorthTelling(mark, 2400.MB, 600.MB, November.End));
    }

    [Theory]
    [InlineData("2026-11-27 23:59", false)]
    [InlineData("2026-11-28 00:00", true)]
    [InlineData("2026-11-30 23:59", true)]
    [InlineData("2026-12-01 00:00", false)]
    [InlineData("2028-02-27 00:00", true)]
    public void Three_days_before_the_end_of_the_month_begin_at_midnight_in_japan(string now, bool isTime) =>
        Assert.Equal(isTime, EndingAlertRule.IsTime(Jst(now), days: 3));

    [Fact]
    public void What_is_lost_with_the_month_is_told_by_kind_and_the_plan_is_carried_over()
    {
        Bucket[] buckets =
        [
            Of(BucketKind.TopUp, 250.MB, November.End),
            Of(BucketKind.Plan, 3.GB, November.End),
            Of(BucketKind.CarryOver, 1.GB, November.End),
            Of(BucketKind.Gift, 500.MB, November.End),
            Of(BucketKind.Gift, 500.MB, November.End),
            Of(BucketKind.Gift, DataAmount.Zero, November.End),
            Of(BucketKind.TopUp, 1.GB, November.Next.End),
            Of(BucketKind.Reserved, 500.MB, November.End),
        ];

        Assert.Equal(
            [
                new EndingKind(BucketKind.CarryOver, 1.GB.Bytes),
                new EndingKind(BucketKind.Gift, 1.GB.Bytes),
                new EndingKind(BucketKind.TopUp, 250.MB.Bytes),
            ],
            EndingAlertRule.Of(buckets, Noon)
        );
    }

    [Fact]
    public void With_nothing_to_lose_there_is_nothing_to_tell() =>
        Assert.Empty(
            EndingAlertRule.Of(
                [Of(BucketKind.Plan, 3.GB, November.End), Of(BucketKind.Gift, DataAmount.Zero, November.End)],
                Noon
            )
        );

    [Theory]
    [InlineData("v1/alert/switch?topic=usage&to=off", nameof(AlertTopic.Usage), false)]
    [InlineData("v1/alert/switch?topic=sign-ins&to=on", nameof(AlertTopic.SignIns), true)]
    public void A_switch_says_how_it_is_to_stand(string data, string topic, bool toOn)
    {
        Assert.True(PostbackData.TryParse(data, out var step));

        var change = Assert.IsType<AlertStep.SwitchTopic>(AlertStep.Read(step));

        Assert.Equal((topic, toOn), (change.Topic.ToString(), change.ToOn));
        Assert.Equal(data, change.Write().ToString());
    }

    [Theory]
    [InlineData("v1/alert/switch")]
    [InlineData("v1/alert/switch?topic=everything&to=off")]
    [InlineData("v1/alert/switch?topic=usage&to=perhaps")]
    [InlineData("v1/alert/older")]
    public void A_switch_that_is_none_shows_how_they_stand(string data)
    {
        Assert.True(PostbackData.TryParse(data, out var step));

        Assert.IsType<AlertStep.OpenSwitches>(AlertStep.Read(step));
    }

    private static Bucket Of(BucketKind kind, DataAmount left, DateTimeOffset endsAt) =>
        new(Guid.CreateVersion7(Noon), Guid.Empty, kind, November, 3.GB, left, endsAt);
}
