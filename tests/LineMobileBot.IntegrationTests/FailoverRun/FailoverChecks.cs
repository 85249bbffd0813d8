using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.FailoverRun;

/// <summary>Whether all that was acknowledged is there, and once.</summary>
internal static class FailoverChecks
{
    public static async Task<IReadOnlyList<string>> FindingsAsync(
        FailoverStage stage,
        FailoverLoad load,
        IReadOnlyDictionary<PhoneDriver, int> answeredBefore
    )
    {
        var findings = new List<string>();
        Compare(findings, "gifts in the book", load.Gifts, await stage.CountAsync("transfers where reason = 5"));
        Compare(findings, "usage records in the book", load.Records, await stage.CountAsync("usage_records"));
        Compare(findings, "events parked", 0, await stage.CountAsync("inbox where parked_at is not null"));
        foreach (var (asker, taps) in load.TapsOf)
        {
            var answers = await asker.CountAsync("") - answeredBefore[asker];
            Compare(findings, "answers to the taps of one person", taps, answers);
        }

        foreach (var (household, gifts) in load.GiftsOf)
        {
            var receipts = await household.Giver.CountAsync("プレゼントしました");
            Compare(findings, "receipts of one giver", gifts, receipts);
            Compare(
                findings,
                "news to one receiver",
                gifts,
                await household.Receiver.CountAsync("プレゼントが届きました")
            );
        }

        return findings;
    }

    private static void Compare(List<string> findings, string what, long expected, long found)
    {
        if (expected != found)
        {
            findings.Add($"{what}: {expected} expected, {found} found.");
        }
    }
}
