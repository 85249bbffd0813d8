namespace LineMobileBot.Features.Campaigns;

/// <summary>To whom a campaign goes. The numbers are stored; never reuse one.</summary>
internal enum AudienceKind
{
    /// <summary>Everybody who follows the account.</summary>
    Friends = 1,

    /// <summary>Who has linked a login ID.</summary>
    Contractors = 2,

    /// <summary>Who has linked a line as its user.</summary>
    Users = 3,

    /// <summary>Who is the user of a line with a certain plan.</summary>
    PlanUsers = 4,
}

/// <summary>Whoever of them has blocked the account, or has stopped the news, is never part of it.</summary>
internal sealed record Audience(AudienceKind Kind, string? PlanCode = null);
