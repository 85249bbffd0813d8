using LineMobileBot.Infrastructure;
using Npgsql;

namespace LineMobileBot.Delivery;

/// <summary>An answer that could not be delivered. What it says is its person's.</summary>
/// <param name="Id">The outbox row, and the key under which LINE takes it once.</param>
/// <param name="Name">Name and version of the answer; null: somebody's rich menu.</param>
/// <param name="CreatedAt">When it was decided.</param>
/// <param name="ParkedAt">When it was given up.</param>
/// <param name="Error">Why.</param>
internal sealed record ParkedAnswer(
    Guid Id,
    string? Name,
    DateTimeOffset CreatedAt,
    DateTimeOffset ParkedAt,
    string Error
);

/// <summary>The outbox as operators see it.</summary>
internal static class ParkedAnswers
{
    private const string Retry = """
        update outbox set lease_until = $2, parked_at = null, error = null, tries = 0
        where id = $1 and parked_at is not null
        """;

    public static Task<Waiting> CountAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        WaitingRows.CountAsync(connection, "outbox", cancellationToken);

    /// <summary>By their ids, which grow with time: what was decided first comes first.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="after">The answer after which to go on; null for the first.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<IReadOnlyList<ParkedAnswer>> ListAsync(
        NpgsqlConnection connection,
        Guid? after,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            """
            select id, answer_name, created_at, parked_at, coalesce(error, '') from outbox
            where parked_at is not null and id > $1 order by id limit $2
            """,
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = after ?? Guid.Empty },
                new NpgsqlParameter<int> { TypedValue = most },
            },
        };
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        var answers = new List<ParkedAnswer>();
        while (await rows.ReadAsync(cancellationToken))
        {
            answers.Add(
                new ParkedAnswer(
                    rows.GetGuid(0),
                    rows.IsDBNull(1) ? null : rows.GetString(1),
                    rows.GetFieldValue<DateTimeOffset>(2),
                    rows.GetFieldValue<DateTimeOffset>(3),
                    rows.GetString(4)
                )
            );
        }

        return answers;
    }

    /// <summary>Lets any replica take the answer up again, with all its tries before it.</summary>
    /// <returns>False when it is parked no more.</returns>
    public static async Task<bool> RetryAsync(
        NpgsqlConnection connection,
        Guid id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var update = new NpgsqlCommand(Retry, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = id },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
            },
        };
        return await update.ExecuteNonQueryAsync(cancellationToken) == 1;
    }
}
