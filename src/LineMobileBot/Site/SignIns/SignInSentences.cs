using LineMobileBot.Wording;

namespace LineMobileBot.Site.SignIns;

/// <summary>Sentences with something to fill in.</summary>
internal static class SignInSentences
{
    /// <summary>Rounded up, so that the time told is never too early.</summary>
    public static string Locked(DateTimeOffset until) =>
        Cards.Fill(SiteTexts.SignInLocked, JapaneseDates.DayAndTime(until.AddMinutes(1).AddTicks(-1)));
}
