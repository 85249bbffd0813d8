using LineMobileBot.Ledger.Persistence;
using LineMobileBot.Ledger.Transfers;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Buckets;

/// <summary>
/// Opens the month of all lines, a chunk at a time. No balance waits for it. The lines are cut into parts by their ids; a part
/// belongs to who holds its row, and remembers in the transaction of each chunk how far it has come. So it may be stopped or killed at any
/// time and run by any number of replicas at once.
/// </summary>
public static class MonthSweep
{
    /// <summary>Lines of one chunk: enough to make a transaction cheap, few enough that whoever waits for a lock waits for a moment.</summary>
    private const int ChunkSize = 4_000;

    /// <summary>So many replicas can share the work of a month.</summary>
    private const int Parts = 8;

    // Lines that start later have opened the month with their start, so that it does not matter into which part they fall.
    private const string Begin = $"""
        with waiting as (
            select id, ntile($2) over (order by id) as part from lines
            where opened_month < $1 and (ends_at is null or ends_at > {LineRows.OpenedMonthStart})
        ), filled as (
            select distinct on (part) part, id as last, count(*) over (partition by part) as due
            from waiting order by part, id desc
        )
        insert into month_sweeps (month, part, after_line, until_line, due, opened, begun_at)
        select $1, part, coalesce(lag(last) over (order by part), $3),
            case when lead(last) over (order by part) is null then $4 else last end, coalesce(due, 0), 0, $5
        from generate_series(1, $2) as part left join filled using (part)
        where part = 1 or last is not null
        on conflict do nothing
        """;

    private const string IsBegun = "select exists (select from month_sweeps where month = $1)";

    private const string Claim = """
        select part, after_line, until_line from month_sweeps
        where month = $1 and done_at is null order by part limit 1 for update skip locked
        """;

    // In the order in which every book locks its lines.
    private const string LockNext = $"""
        select id, opened_month from lines
        where id > $1 and id <= $2 and opened_month < $3 and (ends_at is null or ends_at > {LineRows.OpenedMonthStart})
        order by id limit $4 for no key update
        """;

    private const string MoveOn = """
        update month_sweeps set after_line = $3, opened = opened + $4, done_at = $5 where month = $1 and part = $2
        """;

    private const string Progress = """
        select month, sum(due)::bigint,
            coalesce(sum(greatest(due - opened, 0)) filter (where done_at is null), 0)::bigint, min(begun_at),
            case when count(*) = count(done_at) then max(done_at) end
        from month_sweeps group by month order by month desc limit 1
        """;

    private static readonly Guid LastId = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /// <summary>Opens the next chunk of some part that nobody else is at.</summary>
    /// <param name="connection">A connection with an open transaction (read committed) that is committed next.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether there was something to do; then there may be more.</returns>
    public static async Task<bool> OpenChunkAsync(
        NpgsqlConnection connection,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var month = ServiceMonth.Of(clock.ReadNow());
        if (!await IsBegunAsync(connection, month, cancellationToken))
        {
            // It would fill the default partition, and somebody would have to move it all.
            if (await TransferPartitions.EnsureAsync(connection, month, cancellationToken))
            {
                return true;
            }

            await BeginAsync(connection, month, clock, cancellationToken);
        }

        if (await ClaimAsync(connection, month, cancellationToken) is not { } part)
        {
            return false;
        }

        await using var batch = MonthOpenings.NewBatch(connection);
        SetSettings.Append(batch);
        batch.Add(LockNext, Value(part.After), Value(part.Until), Value(month.Number), Value(ChunkSize));
        var lines = await MonthOpenings.ReadAsync(batch, cancellationToken);
        var now = clock.ReadNow();
        await MonthOpenings.OpenLockedAsync(connection, lines, now, cancellationToken);
        await using var move = connection.Command(
            MoveOn,
            Value(month.Number),
            Value(part.Number),
            Value(lines.Count < ChunkSize ? part.Until : lines.Keys.Max()),
            Value((long)lines.Count),
            Value(lines.Count < ChunkSize ? now : (DateTimeOffset?)null)
        );
        await move.ExecuteNonQueryAsync(cancellationToken);
        return true;
    }

    /// <summary>How far the latest sweep has come; null before the first.</summary>
    public static async Task<MonthSweepProgress?> ProgressAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(Progress);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken)
            ? new MonthSweepProgress(
                ServiceMonth.FromNumber(row.GetInt32(0)),
                row.GetInt64(1),
                row.GetInt64(2),
                row.GetFieldValue<DateTimeOffset>(3),
                row.IsDBNull(4) ? null : row.GetFieldValue<DateTimeOffset>(4)
            )
            : null;
    }

    private static async Task<bool> IsBegunAsync(
        NpgsqlConnection connection,
        ServiceMonth month,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(IsBegun, Value(month.Number));
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task BeginAsync(
        NpgsqlConnection connection,
        ServiceMonth month,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        await using var batch = MonthOpenings.NewBatch(connection);
        batch.Add(Begin, Value(month.Number), Value(Parts), Value(Guid.Empty), Value(LastId), Value(clock.ReadNow()));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<(int Number, Guid After, Guid Until)?> ClaimAsync(
        NpgsqlConnection connection,
        ServiceMonth month,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(Claim, Value(month.Number));
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken) ? (row.GetInt32(0), row.GetGuid(1), row.GetGuid(2)) : null;
    }
}
