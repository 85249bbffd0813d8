using System.Text.RegularExpressions;
using LineMobileBot.Conversations;
using LineMobileBot.Infrastructure;

namespace LineMobileBot.Features.Campaigns;

/// <summary>Who may be sent news before everybody is: the carrier's own people, as <c>Campaigns__Testers__0</c> and so on name them.</summary>
internal sealed partial record CampaignTesters(IReadOnlyList<LineUserId> People)
{
    private const string Section = "Campaigns:Testers";

    /// <summary>Each test costs a message of the month for each of them.</summary>
    private const int Most = 10;

    /// <exception cref="SettingsException">One of them is no LINE user id, or there are too many.</exception>
    public static CampaignTesters Read(IConfiguration configuration)
    {
        var testers = configuration.GetSection(Section).GetChildren().ToList();
        if (testers.Find(tester => tester.Value is not { } id || !UserId().IsMatch(id)) is { } wrong)
        {
            throw new SettingsException(
                $"{wrong.Path.Replace(":", "__", StringComparison.Ordinal)} must be a LINE user id: U and 32 hexadecimal digits."
            );
        }

        return testers.Count <= Most
            ? new CampaignTesters([.. testers.Select(tester => new LineUserId(tester.Value!)).Distinct()])
            : throw new SettingsException($"Campaigns__Testers may name {Most} people at most.");
    }

    [GeneratedRegex(@"\AU[0-9a-f]{32}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserId();
}
