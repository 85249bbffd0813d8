using System.Text.RegularExpressions;
using LineMobileBot.BrowserTests.Infrastructure;

namespace LineMobileBot.BrowserTests.PhoneTests;

/// <summary>
/// The reference sheet: a picture of every Flex message as somebody looked at it and found it right. <c>KEEP_FLEX_PICTURES=1</c>
/// makes them anew; look at what changed before committing it.
/// </summary>
internal static partial class FlexPictures
{
    private const string Folder = "FlexPictures/";

    public static bool AreMadeAnew => Environment.GetEnvironmentVariable("KEEP_FLEX_PICTURES") == "1";

    public static byte[]? Find(string sentence) => TestFiles.Find(Folder + NameOf(sentence));

    public static Task KeepAsync(string sentence, byte[] picture)
    {
        var folder = Path.Combine(Repository.Root, "tests", "LineMobileBot.BrowserTests", "PhoneTests", Folder);
        return File.WriteAllBytesAsync(
            Path.Combine(Directory.CreateDirectory(folder).FullName, NameOf(sentence)),
            picture
        );
    }

    private static string NameOf(string sentence) =>
        NoLetters().Replace(sentence, "-").Trim('-').ToLowerInvariant() + ".png";

    [GeneratedRegex("[^A-Za-z0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoLetters();
}
