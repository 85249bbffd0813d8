namespace LineMobileBot.Features.Campaigns.Sending;

/// <summary>Bounds of the senders.</summary>
internal sealed class CampaignOptions
{
    public const string Section = "Campaigns";

    /// <summary>How often a replica looks for something to send.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a replica may hold a portion before another takes it for dead. Longer than a call to LINE may take.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(20);
}
