namespace Line.Messaging.Accounts;

/// <summary>People and the account itself.</summary>
public interface ILineAccounts
{
    /// <summary>Somebody's profile; no value where that person blocked the account, is no friend, or does not exist.</summary>
    Task<LineResponse<UserProfile?>> GetProfileAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>The account; its user ID is what a webhook's destination must be.</summary>
    Task<LineResponse<BotInfo>> GetBotInfoAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// A token for one account link of this person: ten minutes, one use. Issue it when the person asks for the link.
    /// </summary>
    Task<LineResponse<string>> IssueLinkTokenAsync(string userId, CancellationToken cancellationToken = default);
}
