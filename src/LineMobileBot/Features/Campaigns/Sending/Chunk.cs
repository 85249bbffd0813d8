namespace LineMobileBot.Features.Campaigns.Sending;

/// <summary>
/// A portion of an audience, in the hands of this replica. Its members and its retry key were committed before anybody called
/// LINE, so whoever takes it up after a crash sends the very same again, and LINE takes it once.
/// </summary>
/// <param name="Id">LINE's retry key.</param>
/// <param name="CampaignId">Of what.</param>
/// <param name="To">Its members, always in the same order.</param>
/// <param name="Messages">The campaign's messages as JSON.</param>
/// <param name="LeaseUntil">Until when it is ours, and the proof that it still is.</param>
internal sealed record Chunk(
    Guid Id,
    Guid CampaignId,
    IReadOnlyList<string> To,
    string Messages,
    DateTimeOffset LeaseUntil
)
{
    public int Tries { get; init; }

    /// <summary>Since when LINE may have it without our knowing.</summary>
    public DateTimeOffset? InDoubtSince { get; init; }

    /// <summary>What LINE said of the month before the campaign's first portion of it.</summary>
    public UsageReading? Reading { get; init; }
}
