using System.Globalization;

namespace Line.Simulator.Access;

/// <summary>The sentences with something in them.</summary>
internal static class AccessFormats
{
    public static string LinkQuestion(string account) => Fill(AccessTexts.LinkQuestion, account);

    public static string ConsentQuestion(string account) => Fill(AccessTexts.ConsentQuestion, account);

    public static string AddFriend(string account) => Fill(AccessTexts.AddFriend, account);

    public static string Unblock(string account) => Fill(AccessTexts.Unblock, account);

    public static string AlreadyFriend(string account) => Fill(AccessTexts.AlreadyFriend, account);

    private static string Fill(string sentence, string hole) =>
        string.Format(CultureInfo.InvariantCulture, sentence, hole);
}
