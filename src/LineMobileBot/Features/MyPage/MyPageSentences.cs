using LineMobileBot.Wording;

namespace LineMobileBot.Features.MyPage;

/// <summary>Sentences with something to fill in.</summary>
internal static class MyPageSentences
{
    /// <summary>Rounded up, so that the time told is never too early.</summary>
    public static string Locked(DateTimeOffset until) =>
        Cards.Fill(MyPageTexts.SignInLocked, JapaneseDates.DayAndTime(until.AddMinutes(1).AddTicks(-1)));

    public static string Greeting(string name) => Cards.Fill(MyPageTexts.Greeting, name);

    public static string LineOf(string userName) => Cards.Fill(MyPageTexts.LineOf, userName);

    public static string SignedInAs(string loginId) => Cards.Fill(MyPageTexts.SignedInAs, loginId);
}
