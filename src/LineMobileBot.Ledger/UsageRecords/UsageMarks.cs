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

/// <summary>Marks that were taken up.</summary>
/// <param name="Count">How many.</param>
/// <param name="Highest">Those of them that are the highest of their line and month.</param>
public sealed record TakenMarks(int Count, IReadOnlyList<UsageMark> Highest);
