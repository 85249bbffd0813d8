using Line.Messaging.Messages;
using LineMobileBot.Site.SignIns;
using LineMobileBot.Tests.Infrastructure;

namespace LineMobileBot.Tests.SiteTests;

public sealed class NewPlaceNoticeTests
{
    private static readonly Uri SecurityPage = new("https://mypage.example/mypage/security");
    private static readonly NewPlaceNotice Notice = new(new(2026, 11, 15, 3, 5, 0, TimeSpan.Zero), "Windows Chrome");

    [Fact]
    public void What_the_contractor_sees_is_as_it_was_reviewed() =>
        Golden.Matches("new-place", SignInMessages.NewPlace(Notice, SecurityPage));

    [Fact]
    public void A_browser_that_says_nothing_of_itself_is_told_as_unknown() =>
        Golden.Matches("new-place-unknown", SignInMessages.NewPlace(Notice with { Device = "" }, SecurityPage));

    [Fact]
    public void LINE_would_take_it() =>
        Assert.Empty(MessageValidator.ValidateSend(SignInMessages.NewPlace(Notice, SecurityPage)));
}
