using System.Globalization;
using System.Text;

namespace LineMobileBot.IntegrationTests.CrashTests;

/// <summary>An upload of CSV with 5 % duplicates and 1 % bad rows; the same each time.</summary>
internal static class UsageFeed
{
    private const int Seed = 20_261_122;
    private const int MostBytes = 200_000_000;

    public static int Duplicates(int records) => records / 20;

    public static int Bad(int records) => records / 100;

    /// <param name="records">How many; whole hundreds.</param>
    /// <param name="at">When all of it was used.</param>
    public static byte[] Write(int records, DateTimeOffset at)
    {
        var random = new Random(Seed);
        var rows = new string[records];
        for (var i = 0; i < records; i++)
        {
            rows[i] =
                i % 20 == 7 ? rows[i - 7]
                : i % 100 == 50 ? BadRow(i, at)
                : Row(i, Number(random), random.Next(1, MostBytes), at);
        }

        return Encoding.ASCII.GetBytes(string.Join('\n', ["recordId,msisdn,bytes,at", .. rows]));
    }

    private static string BadRow(int i, DateTimeOffset at) =>
        (i / 100 % 5) switch
        {
            0 => Row(i, "+819999999999", 1, at),
            1 => Row(i, "+818000000001", -1, at),
            2 => Row(i, "+818000000001", 1, at.AddDays(2)),
            3 => Row(i, "+818000000001", 1, at) + ",more",
            _ => Row(i, "", 1, at),
        };

    private static string Number(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"+8180{random.Next(1, UsageTown.Lines + 1):D8}");

    private static string Row(int i, string number, long bytes, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"feed-{i:D8},{number},{bytes},{at:yyyy-MM-dd'T'HH:mm:sszzz}");
}
