using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using Npgsql;

namespace LineMobileBot.Features.Greetings;

/// <summary>Keeps who follows and who has blocked the account.</summary>
internal sealed class Friendships(NpgsqlDataSource dataSource) : IFriendships
{
    public string FollowersQuery => "select line_user from line_accounts where not blocked";

    public string BlockedQuery => "select line_user from line_accounts where blocked";

    public async Task<bool> MayBeToldAsync(LineUserId user, CancellationToken cancellationToken)
    {
        await using var select = dataSource.CreateCommand(
            "select 1 from line_accounts where line_user = $1 and blocked"
        );
        select.Parameters.Add(new NpgsqlParameter<string> { TypedValue = user.Value });
        return await select.ExecuteScalarAsync(cancellationToken) is null;
    }

    public static NpgsqlBatchCommand Record(LineUserId user, bool blocked, DateTimeOffset at) =>
        new(
            """
            insert into line_accounts (line_user, blocked, changed_at) values ($1, $2, $3)
            on conflict (line_user) do update set blocked = excluded.blocked, changed_at = excluded.changed_at
            where line_accounts.changed_at <= excluded.changed_at
            """
        )
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = user.Value },
                new NpgsqlParameter<bool> { TypedValue = blocked },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = at.ToUniversalTime() },
            },
        };
}
