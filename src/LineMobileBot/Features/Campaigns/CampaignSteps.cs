using LineMobileBot.Conversations;

namespace LineMobileBot.Features.Campaigns;

/// <summary>What the buttons of news send.</summary>
internal abstract record CampaignStep
{
    public const string Room = "campaign";

    private const string CampaignValue = "campaign";

    /// <summary>Null for a step that this version does not know.</summary>
    public static CampaignStep? Read(PostbackData step) =>
        step.Step switch
        {
            "stop" => new StopNews(step.Id(CampaignValue)),
            "go-on" => new ResumeNews(),
            _ => null,
        };

    public abstract PostbackData Write();

    /// <summary>No news any more.</summary>
    /// <param name="CampaignId">Under which it was pressed; null when typed.</param>
    internal sealed record StopNews(Guid? CampaignId) : CampaignStep
    {
        public override PostbackData Write() =>
            CampaignId is { } id
                ? new PostbackData(Room, "stop").With(CampaignValue, id)
                : new PostbackData(Room, "stop");
    }

    /// <summary>News again.</summary>
    internal sealed record ResumeNews : CampaignStep
    {
        public override PostbackData Write() => new(Room, "go-on");
    }
}
