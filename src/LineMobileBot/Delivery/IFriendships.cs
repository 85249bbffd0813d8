using LineMobileBot.Conversations;

namespace LineMobileBot.Delivery;

/// <summary>Who may be told something they did not just ask for.</summary>
internal interface IFriendships
{
    /// <summary>False for those who blocked the account: LINE would answer 200 and deliver nothing.</summary>
    Task<bool> MayBeToldAsync(LineUserId user, CancellationToken cancellationToken);
}
