using System.Diagnostics;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Site.SignIns;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.MyPage;

/// <summary>Sentences with something to fill in, or to choose from.</summary>
internal static class MyPageSentences
{
    public static string Greeting(string name) => Cards.Fill(MyPageTexts.Greeting, name);

    public static string LineOf(string userName) => Cards.Fill(MyPageTexts.LineOf, userName);

    public static string SignedInAs(string loginId) => Cards.Fill(MyPageTexts.SignedInAs, loginId);

    public static string ResetMail(string name, Uri link) => Cards.Fill(MyPageTexts.ResetMail, name, link.AbsoluteUri);

    public static string RefusalOf(PasswordRefusal why) =>
        why switch
        {
            PasswordRefusal.TooShort => MyPageTexts.PasswordTooShort,
            PasswordRefusal.TooLong => MyPageTexts.PasswordTooLong,
            PasswordRefusal.TooPlain => MyPageTexts.PasswordTooPlain,
            PasswordRefusal.IsLoginId => MyPageTexts.PasswordIsLoginId,
            PasswordRefusal.IsPresent => MyPageTexts.PasswordIsPresent,
            _ => throw new UnreachableException(),
        };

    public static string OutcomeOf(SignInView entry) =>
        entry switch
        {
            { Outcome: SignInOutcome.WrongPassword } => MyPageTexts.HistoryWrong,
            { Outcome: SignInOutcome.Locked } => MyPageTexts.HistoryLocked,
            { Way: SignInWay.LineLogin } => NewPlaceOr(entry, MyPageTexts.HistoryByLine),
            _ => NewPlaceOr(entry, MyPageTexts.HistoryByPassword),
        };

    public static string DeviceOf(SignInView entry) =>
        Cards.Fill(
            MyPageTexts.HistoryPlace,
            entry.Device.Length > 0 ? entry.Device : MyPageTexts.HistoryUnknown,
            entry.Network.Length > 0 ? entry.Network : MyPageTexts.HistoryUnknown
        );

    private static string NewPlaceOr(SignInView entry, string sentence) =>
        entry.NewPlace ? Cards.Fill(MyPageTexts.HistoryNewPlace, sentence) : sentence;
}
