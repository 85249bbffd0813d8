using LineMobileBot.Delivery;

namespace LineMobileBot.Tests.DeliveryTests;

public sealed class QuietHoursTests
{
    private static readonly QuietHours Night = new(new TimeOnly(22, 0), new TimeOnly(8, 0));

    [Theory]
    [InlineData("2026-11-22T21:59:59+09:00", false)]
    [InlineData("2026-11-22T22:00:00+09:00", true)]
    [InlineData("2026-11-23T00:00:00+09:00", true)]
    [InlineData("2026-11-23T07:59:59+09:00", true)]
    [InlineData("2026-11-23T08:00:00+09:00", false)]
    [InlineData("2026-11-22T13:00:00+00:00", true)]
    public void The_night_goes_from_ten_to_eight_in_japan(string at, bool quiet) =>
        Assert.Equal(quiet, Night.Cover(Instant(at)));

    [Theory]
    [InlineData("2026-11-22T22:00:00+09:00", "2026-11-23T08:00:00+09:00")]
    [InlineData("2026-11-23T03:00:00+09:00", "2026-11-23T08:00:00+09:00")]
    public void It_ends_in_the_morning(string at, string end) =>
        Assert.Equal(Instant(end), Night.EndAfter(Instant(at)));

    [Fact]
    public void Without_quiet_hours_every_hour_is_good()
    {
        Assert.False(QuietHours.Never.Cover(Instant("2026-11-23T00:00:00+09:00")));
        Assert.False(QuietHours.Never.Cover(Instant("2026-11-23T12:00:00+09:00")));
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
