using LineMobileBot.Conversations;

namespace LineMobileBot.Features.Alerts;

/// <summary>The topics in the order in which people see them, by the names that buttons and forms send, and in words.</summary>
internal static class AlertTopics
{
    public static IReadOnlyList<AlertTopic> All { get; } =
    [AlertTopic.Usage, AlertTopic.Ending, AlertTopic.Arrivals, AlertTopic.Links, AlertTopic.SignIns];

    public static string NameOf(AlertTopic topic) =>
        topic switch
        {
            AlertTopic.Usage => "usage",
            AlertTopic.Ending => "ending",
            AlertTopic.Arrivals => "arrivals",
            AlertTopic.Links => "links",
            _ => "sign-ins",
        };

    /// <summary>Null for a name of none.</summary>
    public static AlertTopic? Find(string? name)
    {
        foreach (var topic in All)
        {
            if (NameOf(topic) == name)
            {
                return topic;
            }
        }

        return null;
    }

    public static string TitleOf(AlertTopic topic) =>
        topic switch
        {
            AlertTopic.Usage => AlertTexts.Usage,
            AlertTopic.Ending => AlertTexts.Ending,
            AlertTopic.Arrivals => AlertTexts.Arrivals,
            AlertTopic.Links => AlertTexts.Links,
            _ => AlertTexts.SignIns,
        };

    /// <summary>When people hear of it.</summary>
    public static string WhenOf(AlertTopic topic) =>
        topic switch
        {
            AlertTopic.Usage => AlertTexts.UsageWhen,
            AlertTopic.Ending => AlertTexts.EndingWhen,
            AlertTopic.Arrivals => AlertTexts.ArrivalsWhen,
            AlertTopic.Links => AlertTexts.LinksWhen,
            _ => AlertTexts.SignInsWhen,
        };
}
