using System.Diagnostics;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.UsageCodes;
using Npgsql;

namespace LineMobileBot.Features.Campaigns;

/// <summary>Who belongs to an audience, in SQL for all of them at once.</summary>
internal sealed class AudienceTable(IFriendships friendships)
{
    /// <summary>True of a person <c>d.line_user</c> who must not get news.</summary>
    public string Unwanted =>
        $"({Exists(friendships.BlockedQuery)} or {Exists("select line_user from news_opt_outs")})";

    /// <summary>How many it would be now.</summary>
    public async Task<int> CountAsync(
        NpgsqlConnection connection,
        Audience audience,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var count = new NpgsqlCommand(
            $"select count(*)::int from ({QueryOf(audience)}) d (line_user) where not {Unwanted}",
            connection
        );
        AddValues(count.Parameters, audience, now);
        return (int)(await count.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Fixes the audience of a campaign, each person once.</summary>
    /// <returns>How many they are.</returns>
    public async Task<int> FixAsync(
        NpgsqlConnection connection,
        Campaign campaign,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var insert = new NpgsqlCommand(
            $"""
            insert into campaign_deliveries (campaign_id, line_user, state)
            select $3, d.line_user, 1 from ({QueryOf(campaign.Audience)}) d (line_user) where not {Unwanted}
            """,
            connection
        );
        AddValues(insert.Parameters, campaign.Audience, now);
        insert.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = campaign.Id });
        return await insert.ExecuteNonQueryAsync(cancellationToken);
    }

    // Two values are handed over whether or not the audience uses them, so that all statements number theirs alike.
    private string QueryOf(Audience audience) =>
        audience.Kind switch
        {
            AudienceKind.Friends => friendships.FollowersQuery,
            AudienceKind.Contractors => AccountQueries.Contractors,
            AudienceKind.Users => AccountQueries.Users,
            AudienceKind.PlanUsers => AccountQueries.UsersOfPlan("$1", "$2"),
            _ => throw new UnreachableException(),
        };

    private static string Exists(string people) =>
        $"exists (select from ({people}) p (line_user) where p.line_user = d.line_user)";

    private static void AddValues(NpgsqlParameterCollection values, Audience audience, DateTimeOffset now)
    {
        values.Add(new NpgsqlParameter<string?> { TypedValue = audience.PlanCode });
        values.Add(new NpgsqlParameter<int> { TypedValue = ServiceMonth.Of(now).Number });
    }
}
