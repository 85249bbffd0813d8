using LineMobileBot.Conversations;
using Npgsql;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Keeps people from trying codes, or asking for quotes, faster than anybody needs to.</summary>
internal static class GiftPace
{
    private const string CountOne = """
        insert into gift_paces (line_user, since, steps) values ($1, $2, 1)
        on conflict (line_user) do update set
            steps = case when gift_paces.since > $3 then gift_paces.steps + 1 else 1 end,
            since = case when gift_paces.since > $3 then gift_paces.since else excluded.since end
        returning steps
        """;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static async Task<bool> IsTooFastAsync(
        NpgsqlConnection connection,
        LineUserId user,
        GiftTerms terms,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var count = new NpgsqlCommand(CountOne, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = user.Value },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now - Minute },
            },
        };
        return (int)(await count.ExecuteScalarAsync(cancellationToken))! > terms.RatePerMinute;
    }
}
