using LineMobileBot.Wording;

namespace LineMobileBot.Features.MyPage;

/// <summary>Sentences with something to fill in.</summary>
internal static class MyPageSentences
{
    public static string Greeting(string name) => Cards.Fill(MyPageTexts.Greeting, name);

    public static string LineOf(string userName) => Cards.Fill(MyPageTexts.LineOf, userName);

    public static string SignedInAs(string loginId) => Cards.Fill(MyPageTexts.SignedInAs, loginId);
}
