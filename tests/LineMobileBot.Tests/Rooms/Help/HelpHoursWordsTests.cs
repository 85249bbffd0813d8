using LineMobileBot.Features.Help.Hours;

namespace LineMobileBot.Tests.Rooms.Help;

public sealed class HelpHoursWordsTests
{
    [Theory]
    [InlineData("Sun-Sat 10:00-19:00", "10:00～19:00")]
    [InlineData("Sun-Sat 0:00-24:00", "0:00～24:00")]
    [InlineData("Mon-Fri 10:00-19:00", "月～金 10:00～19:00")]
    [InlineData("Mon-Fri 9:30-19:00, Sun 10:00-17:00", "月～金 9:30～19:00、日 10:00～17:00")]
    [InlineData(
        "Mon-Fri 13:00-19:00, Mon-Fri 10:00-12:00, Sat-Sun 9:00-24:00",
        "月～金 10:00～12:00と13:00～19:00、土～日 9:00～24:00"
    )]
    [InlineData("Mon 10:00-19:00, Wed 10:00-19:00", "月 10:00～19:00、水 10:00～19:00")]
    [InlineData("Sun-Sat 10:00-19:00, 2026-12-31 10:00-15:00, 2027-01-01 closed", "10:00～19:00")]
    [InlineData("2026-12-31 10:00-15:00", "受付時間内")]
    public void The_hours_are_said_as_briefly_as_they_are_regular(string hours, string words) =>
        Assert.Equal(words, HelpHoursWords.Of(HelpHours.Parse(hours)!.Value));
}
