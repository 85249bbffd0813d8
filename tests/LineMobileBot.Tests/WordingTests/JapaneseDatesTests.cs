using LineMobileBot.Wording;

namespace LineMobileBot.Tests.WordingTests;

public class JapaneseDatesTests
{
    private static readonly DateTimeOffset MidnightInJapan = new(2026, 11, 30, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_day_begins_at_midnight_in_Japan()
    {
        Assert.Equal("12月1日", JapaneseDates.Day(MidnightInJapan));
        Assert.Equal("11月30日", JapaneseDates.Day(MidnightInJapan.AddTicks(-1)));
    }

    [Fact]
    public void What_ends_at_midnight_can_be_used_on_the_day_before() =>
        Assert.Equal("11月30日", JapaneseDates.LastDay(MidnightInJapan));

    [Fact]
    public void Hours_are_told_without_a_zero_in_front_and_minutes_with_one() =>
        Assert.Equal("12月1日 9:05", JapaneseDates.DayAndTime(MidnightInJapan.AddHours(9).AddMinutes(5)));

    [Fact]
    public void The_offset_in_which_an_instant_is_written_does_not_matter() =>
        Assert.Equal("12月1日 0:00", JapaneseDates.DayAndTime(MidnightInJapan.ToOffset(TimeSpan.FromHours(-8))));

    [Fact]
    public void A_date_is_told_as_it_is() => Assert.Equal("2月3日", JapaneseDates.Day(new DateOnly(2026, 2, 3)));
}
