using LineMobileBot.Ledger.Buckets;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Throttling;

/// <summary>
/// Lines that are slow and have data again by time alone: a new month has begun. No balance waits for it, but the network hears of
/// nothing that is only computed; so these lines' months are opened first.
/// </summary>
public static class ThrottledLines
{
    /// <summary>How many lines are opened at a time, so that no transaction locks too many.</summary>
    private const int MaxLines = 1_000;

    private const string LinesOfEarlierMonths = """
        select id from lines where throttled and opened_month < $1 and (ends_at is null or ends_at > $2) order by id limit $3
        """;

    /// <summary>Opens the month of lines that are slow since an earlier one, which the network then hears of.</summary>
    /// <param name="connection">A connection with an open transaction.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether there were any; then there may be more.</returns>
    public static async Task<bool> OpenMonthAsync(
        NpgsqlConnection connection,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var due = await ReadDueAsync(connection, clock.ReadNow(), cancellationToken);
        if (due.Count == 0)
        {
            return false;
        }

        await MonthOpenings.OpenAsync(connection, [.. due], clock, cancellationToken);
        return true;
    }

    private static async Task<List<Guid>> ReadDueAsync(
        NpgsqlConnection connection,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            LinesOfEarlierMonths,
            Value(ServiceMonth.Of(now).Number),
            Value(now),
            Value(MaxLines)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var due = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            due.Add(reader.GetGuid(0));
        }

        return due;
    }
}
