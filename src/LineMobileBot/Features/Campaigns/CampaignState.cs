namespace LineMobileBot.Features.Campaigns;

/// <summary>The life of a campaign. The numbers are stored; never reuse one.</summary>
internal enum CampaignState
{
    Draft = 1,

    /// <summary>Goes out by itself at a time.</summary>
    Scheduled = 2,

    /// <summary>Its audience is fixed, and it goes out in portions; or it is paused.</summary>
    Sending = 3,

    Sent = 4,

    /// <summary>Ended before everybody had it: <see cref="EndReason"/>.</summary>
    Cancelled = 5,
}

/// <summary>Why a campaign waits. The numbers are stored; never reuse one.</summary>
internal enum PauseReason
{
    Operator = 1,

    /// <summary>The next portion would eat into what the month keeps back for answers.</summary>
    QuotaReserve = 2,

    /// <summary>LINE says that the month's messages are used up.</summary>
    MonthlyLimit = 3,
}

/// <summary>Why a campaign was cancelled. The numbers are stored; never reuse one.</summary>
internal enum EndReason
{
    Operator = 1,

    /// <summary>LINE will never take its message.</summary>
    Refused = 2,

    /// <summary>When its time had come there was nobody to send it to.</summary>
    Nobody = 3,

    /// <summary>Its time passed while nothing could be sent; news that late is not sent unasked.</summary>
    Missed = 4,
}
