using LineMobileBot.Ledger.Buckets;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>Marks that were reached and nobody has heard of yet.</summary>
public static class UsageMarks
{
    // Who has reached a higher mark by now hears of that one alone.
    private const string TakeOldest = """
        with due as (
            select line_id, month, percent from usage_marks where settled_at is null
            order by reached_at limit $1 for update skip locked)
        update usage_marks m set settled_at = $2
        from due where m.line_id = due.line_id and m.month = due.month and m.percent = due.percent
        returning m.line_id, m.month, m.percent, m.reached_at, not exists (
            select from usage_marks h where h.line_id = m.line_id and h.month = m.month and h.percent > m.percent)
        """;

    // From line to line, so that no portion looks again at what the one before has looked at.
    private const string ForgetNext = """
        with portion as (
            select line_id, month, percent, month < $1 and settled_at is not null as is_over from usage_marks
            where (line_id, month, percent) > ($2, $3, $4) order by line_id, month, percent limit $5
        ), forgotten as (
            delete from usage_marks m using portion p
            where p.is_over and (m.line_id, m.month, m.percent) = (p.line_id, p.month, p.percent)
        )
        select line_id, month, percent from portion order by line_id desc, month desc, percent desc limit 1
        """;

    /// <summary>Forgets settled marks of months before <paramref name="before"/>, one portion after another.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="before">The first month that is kept.</param>
    /// <param name="after">Where the portion before has ended; null for the first.</param>
    /// <param name="most">How many marks a portion looks at.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Where this portion has ended; null when there are no more marks.</returns>
    public static async Task<UsageMarkKey?> ForgetAsync(
        NpgsqlConnection connection,
        ServiceMonth before,
        UsageMarkKey? after,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            ForgetNext,
            Value(before.Number),
            Value(after?.LineId ?? Guid.Empty),
            Value(after?.Month ?? 0),
            Value(after?.Percent ?? 0),
            Value(most)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new UsageMarkKey(reader.GetGuid(0), reader.GetInt32(1), reader.GetInt32(2))
            : null;
    }

    /// <summary>
    /// Takes up the oldest marks, each once over all replicas: what is told of them is told by the caller's transaction.
    /// </summary>
    /// <param name="connection">A connection with an open transaction.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<TakenMarks> TakeAsync(
        NpgsqlConnection connection,
        int most,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(TakeOldest, Value(most), Value(now));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (count, highest) = (0, new List<UsageMark>());
        while (await reader.ReadAsync(cancellationToken))
        {
            count++;
            if (reader.GetBoolean(4))
            {
                highest.Add(
                    new UsageMark(
                        reader.GetGuid(0),
                        ServiceMonth.FromNumber(reader.GetInt32(1)),
                        reader.GetInt32(2),
                        reader.GetFieldValue<DateTimeOffset>(3),
                        now
                    )
                );
            }
        }

        return new TakenMarks(count, highest);
    }
}

/// <summary>A place in the order of marks.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Month">The month's number.</param>
/// <param name="Percent">The share.</param>
public sealed record UsageMarkKey(Guid LineId, int Month, int Percent);

/// <summary>Marks that were taken up.</summary>
/// <param name="Count">How many.</param>
/// <param name="Highest">Those of them that are the highest of their line and month.</param>
public sealed record TakenMarks(int Count, IReadOnlyList<UsageMark> Highest);
