using LineMobileBot.Features.Help.Hours;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Tests.Rooms.Help;

public sealed class HelpHoursTests
{
    private const string Split =
        "Mon-Fri 10:00-12:00, Mon-Fri 13:00-19:00, Sat 9:00-24:00, 2026-11-23 closed, 2026-11-22 10:00-15:00";

    [Theory]
    [InlineData("2026-11-18T09:59:59.9999999", false)]
    [InlineData("2026-11-18T10:00:00", true)]
    [InlineData("2026-11-18T18:59:59.9999999", true)]
    [InlineData("2026-11-18T19:00:00", false)]
    [InlineData("2026-11-22T10:00:00", true)]
    public void By_default_operators_are_there_every_day_from_ten_to_seven(string japan, bool open) =>
        Assert.Equal(open, new HelpPolicy().IsOpen(Japan(japan)));

    [Theory]
    [InlineData("2026-11-18T11:59:00", true)]
    [InlineData("2026-11-18T12:00:00", false)]
    [InlineData("2026-11-18T13:00:00", true)]
    [InlineData("2026-11-21T23:59:59", true)]
    [InlineData("2026-11-22T00:00:00", false)]
    [InlineData("2026-11-22T14:59:00", true)]
    [InlineData("2026-11-22T15:00:00", false)]
    [InlineData("2026-11-23T11:00:00", false)]
    [InlineData("2026-11-24T11:00:00", true)]
    [InlineData("2026-11-29T11:00:00", false)]
    public void A_weekday_has_its_intervals_and_a_date_may_differ_from_its_weekday(string japan, bool open) =>
        Assert.Equal(open, HelpHours.Parse(Split)!.Value.IsOpen(Japan(japan)));

    [Theory]
    [InlineData("2026-11-18T09:00:00", "2026-11-18T10:00:00")]
    [InlineData("2026-11-18T10:00:00", "2026-11-18T13:00:00")]
    [InlineData("2026-11-20T19:00:00", "2026-11-21T09:00:00")]
    [InlineData("2026-11-22T15:00:00", "2026-11-24T10:00:00")]
    public void The_next_opening_is_found_over_days_off(string japan, string opens) =>
        Assert.Equal(Japan(opens), HelpHours.Parse(Split)!.Value.NextOpening(Japan(japan)));

    [Fact]
    public void No_opening_is_promised_when_there_is_none_in_sight() =>
        Assert.Null(HelpHours.Parse("2026-01-01 10:00-12:00")!.Value.NextOpening(Japan("2026-11-18T09:00:00")));

    [Theory]
    [InlineData("2026-11-18T18:49:59", true)]
    [InlineData("2026-11-18T18:50:00", false)]
    [InlineData("2026-11-18T19:00:00", false)]
    [InlineData("2026-11-18T09:59:59", false)]
    [InlineData("2026-11-18T10:00:00", true)]
    public void Nobody_joins_the_queue_after_the_last_hand_over(string japan, bool takes) =>
        Assert.Equal(takes, new HelpPolicy().TakesRequests(Japan(japan)));

    [Fact]
    public void A_holiday_is_closed_whatever_its_weekday()
    {
        var policy = new HelpPolicy { Holidays = HolidayList.Parse("2027-01-01, 2027-01-02")!.Value };

        Assert.False(policy.IsOpen(Japan("2027-01-01T12:00:00")));
        Assert.Equal(Japan("2027-01-03T10:00:00"), policy.NextOpening(Japan("2026-12-31T19:00:00")));
    }

    [Fact]
    public void Days_may_be_counted_over_the_weekend()
    {
        var hours = HelpHours.Parse("Sat-Mon 10:00-12:00")!.Value;

        Assert.True(hours.IsOpen(Japan("2026-11-22T11:00:00")));
        Assert.True(hours.IsOpen(Japan("2026-11-23T11:00:00")));
        Assert.False(hours.IsOpen(Japan("2026-11-24T11:00:00")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("10:00-19:00")]
    [InlineData("Mon 19:00-10:00")]
    [InlineData("Mon 10:00-10:00")]
    [InlineData("Mon 10:00-12:00, Mon 11:00-13:00")]
    [InlineData("Mon closed")]
    [InlineData("Holiday 10:00-12:00")]
    [InlineData("Mon-Tue-Wed 10:00-12:00")]
    [InlineData("2026-02-30 closed")]
    public void Hours_that_make_no_sense_are_refused(string text) => Assert.Null(HelpHours.Parse(text));

    private static DateTimeOffset Japan(string time) =>
        new(DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture), JapanTime.Offset);
}
