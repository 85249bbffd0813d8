namespace LineMobileBot.Features.Campaigns;

/// <summary>What an operator composes.</summary>
internal sealed record Draft(string Name, CampaignContent Content, Audience Audience)
{
    public Draft Tidy() => this with { Name = Name.Trim(), Content = Content.Tidy() };
}
