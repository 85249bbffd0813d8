using LineMobileBot.Delivery;

namespace LineMobileBot.Features.Campaigns;

/// <summary>What became of something an operator wanted of a campaign.</summary>
internal abstract record CampaignMove
{
    private CampaignMove() { }

    internal sealed record Done(Campaign Next) : CampaignMove;

    /// <summary>It was so before: the button was pressed twice.</summary>
    internal sealed record Already : CampaignMove;

    internal sealed record Refused(CampaignRefusal Why) : CampaignMove;
}

/// <summary>Why something cannot be done with a campaign; each has one sentence.</summary>
internal abstract record CampaignRefusal
{
    private CampaignRefusal() { }

    /// <summary>There is no such campaign.</summary>
    internal sealed record Unknown : CampaignRefusal;

    /// <summary>What was composed cannot be sent.</summary>
    internal sealed record Faulty(IReadOnlyList<CampaignFault> Faults) : CampaignRefusal;

    /// <summary>Only a draft is edited, scheduled or thrown away.</summary>
    internal sealed record NotADraft : CampaignRefusal;

    /// <summary>Somebody has edited it since it was shown.</summary>
    internal sealed record ChangedMeanwhile : CampaignRefusal;

    /// <summary>No people are named to whom a test may be sent.</summary>
    internal sealed record NoTesters : CampaignRefusal;

    /// <summary>A test leads straight to the button's address, which is longer than LINE takes.</summary>
    internal sealed record NotForTest : CampaignRefusal;

    internal sealed record NobodyToSendTo : CampaignRefusal;

    /// <summary>The month has fewer messages left for news than this costs.</summary>
    internal sealed record NotEnoughQuota(long Cost, long Left) : CampaignRefusal;

    /// <summary>LINE does not say at present what the month still holds.</summary>
    internal sealed record QuotaUnknown : CampaignRefusal;

    internal sealed record AtNight(QuietHours Hours) : CampaignRefusal;

    internal sealed record TimeHasPassed : CampaignRefusal;

    internal sealed record TooFarAhead(int MostDays) : CampaignRefusal;

    /// <summary>It is not on its way (any more).</summary>
    internal sealed record NotSending : CampaignRefusal;
}
