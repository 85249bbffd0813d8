using LineMobileBot.Conversations;

namespace LineMobileBot.Delivery;

/// <summary>Who may be told something they did not just ask for.</summary>
internal interface IFriendships
{
    /// <summary>False for those who blocked the account: LINE would answer 200 and deliver nothing.</summary>
    Task<bool> MayBeToldAsync(LineUserId user, CancellationToken cancellationToken);

    /// <summary>
    /// A query of one column, <c>line_user</c>: everybody who follows the account. To be nested into a statement that reaches all
    /// of them at once.
    /// </summary>
    string FollowersQuery { get; }

    /// <summary>The same of everybody who has blocked it.</summary>
    string BlockedQuery { get; }
}
