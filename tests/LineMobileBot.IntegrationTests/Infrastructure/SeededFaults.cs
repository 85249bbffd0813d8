using System.Globalization;
using Line.Simulator.Faults;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>
/// LINE on a bad day, for any test that runs on a stage: answers late, refused and lost, webhooks twice and out of order. With
/// <c>LINEMOBILE_TEST_FAULTS=SEED</c> in the environment the whole run has such days.
/// </summary>
internal static class SeededFaults
{
    private const string Setting = "LINEMOBILE_TEST_FAULTS";
    private const double Seldom = 0.05;

    public static int? SeedOfThisRun { get; } =
        int.TryParse(Environment.GetEnvironmentVariable(Setting), CultureInfo.InvariantCulture, out var seed)
            ? seed
            : null;

    public static FaultPlan Plan(int seed) =>
        new()
        {
            Seed = seed,
            Api = new Dictionary<string, ApiFaultRates>(StringComparer.Ordinal)
            {
                ["*"] = new() { LatencyMs = 2 },
                ["replyMessage"] = Everything(),
                ["pushMessage"] = Everything(),
                ["multicast"] = Everything(),
                ["showLoadingAnimation"] = Everything(),
                ["linkRichMenuIdToUser"] = Everything(),
                ["linkRichMenuIdToUsers"] = Everything(),
                ["unlinkRichMenuIdFromUser"] = Everything(),
                ["unlinkRichMenuIdFromUsers"] = Everything(),
                ["getProfile"] = Everything(),
                ["markMessagesAsReadByToken"] = Everything(),
            },
            Webhook = new WebhookFaultRates
            {
                Duplicate = 2 * Seldom,
                Reorder = Seldom,
                Redelivery = true,
                RedeliveryDelaysMs = [100, 500, 2_000],
                UpperCaseHeader = 0.5,
                EscapedEmoji = 0.5,
            },
        };

    private static ApiFaultRates Everything() =>
        new()
        {
            LatencyMs = 2,
            ServerError = Seldom,
            TooManyRequests = Seldom,
            DropBefore = Seldom,
            DropAfter = Seldom,
        };
}
