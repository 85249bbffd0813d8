using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Buckets;

/// <summary>
/// Brings many lines up to now at once, in a few statements however many they are: what a first touch does with one line's page in memory.
/// </summary>
internal static class MonthOpenings
{
    /// <summary>A set waits for locks that others hold, and for a slow disk; longer than this, something is broken.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(5);

    /// <summary>Locks the lines in the order of their ids, reads the clock, and opens each one's months up to that instant.</summary>
    /// <param name="connection">A connection with an open transaction (read committed) that ends soon after.</param>
    /// <param name="lineIds">The lines; those that are open already are left as they are.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The instant.</returns>
    public static async Task<DateTimeOffset> OpenAsync(
        NpgsqlConnection connection,
        Guid[] lineIds,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var opened = await LockAsync(connection, lineIds, cancellationToken);
        var now = clock.ReadNow();
        await OpenLockedAsync(connection, opened, now, cancellationToken);
        return now;
    }

    /// <summary>Opens the months of lines that are locked, given the month that each has opened last.</summary>
    public static async Task OpenLockedAsync(
        NpgsqlConnection connection,
        IReadOnlyDictionary<Guid, ServiceMonth> opened,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (opened.Count == 0)
        {
            return;
        }

        var current = ServiceMonth.Of(now);
        await using var batch = NewBatch(connection);
        AppendReturns(batch, [.. opened.Where(line => line.Value == current).Select(line => line.Key)], now);
        for (var month = opened.Values.Min().Next; month <= current; month = month.Next)
        {
            AppendTurn(batch, [.. opened.Where(line => line.Value < month).Select(line => line.Key)], month, now);
        }

        batch.Add(MonthOpeningSql.TellNetwork, Value(opened.Keys.ToArray()), Value(now));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    public static NpgsqlBatch NewBatch(NpgsqlConnection connection)
    {
        var batch = connection.CreateBatch();
        batch.Timeout = (int)Within.TotalSeconds;
        return batch;
    }

    /// <summary>Reads lines and the months that they have opened last: what the last statement of the batch selects.</summary>
    public static async Task<Dictionary<Guid, ServiceMonth>> ReadAsync(
        NpgsqlBatch batch,
        CancellationToken cancellationToken
    )
    {
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var opened = new Dictionary<Guid, ServiceMonth>();
        while (await reader.ReadAsync(cancellationToken))
        {
            opened.Add(reader.GetGuid(0), ServiceMonth.FromNumber(reader.GetInt32(1)));
        }

        return opened;
    }

    private static async Task<Dictionary<Guid, ServiceMonth>> LockAsync(
        NpgsqlConnection connection,
        Guid[] lineIds,
        CancellationToken cancellationToken
    )
    {
        await using var batch = NewBatch(connection);
        SetSettings.Append(batch);
        batch.Add(MonthOpeningSql.LockLines, Value(lineIds));
        return await ReadAsync(batch, cancellationToken);
    }

    // A line whose month has just begun has set nothing aside in it yet.
    private static void AppendReturns(NpgsqlBatch batch, Guid[] lines, DateTimeOffset now)
    {
        if (lines.Length > 0)
        {
            batch.Add(
                MonthOpeningSql.ReturnReservations,
                Value(lines),
                Value(now),
                Value(ServiceMonth.Of(now).Start),
                Value(NewIds(now))
            );
        }
    }

    private static void AppendTurn(NpgsqlBatch batch, Guid[] lines, ServiceMonth month, DateTimeOffset now) =>
        batch.Add(
            MonthOpeningSql.Turn,
            Value(lines),
            Value(now),
            Value(month.Number),
            Value(month.Start),
            Value(month.End),
            Value(month.Previous.Number),
            Value(month.Previous.Start),
            Value(NewIds(now))
        );

    private static string NewIds(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");
}
