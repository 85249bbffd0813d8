using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>What became of taking a month out of the book.</summary>
public enum DetachOutcome
{
    /// <summary>Its table stands alone now.</summary>
    Detached,

    /// <summary>There is no partition of that month, or it was detached before.</summary>
    NoSuchMonth,

    /// <summary>An older month is still in the book: the oldest goes first.</summary>
    OlderMonthFirst,

    /// <summary>What is still alive may have been booked in it.</summary>
    TooYoung,

    /// <summary>The tables were in use all the time. Nothing has changed; try again.</summary>
    Busy,
}

/// <summary>
/// Takes the oldest month's transfers out of the book. What they have left in each bucket stays behind as one sum, so that the
/// book is still the sum of what was moved.
/// </summary>
public static class TransferDetachment
{
    /// <summary>Data lives to the end of the month after its issue; what ended is booked out when the next begins.</summary>
    private const int YoungestMonths = 3;

    private const int MostTries = 60;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);

    private const string Oldest = "select min(month) from transfer_months where detached_at is null";

    private const string Find = "select exists (select from transfer_months where month = $1 and detached_at is null)";

    private const string DropEmptyClosings = "delete from transfer_closings where bytes = 0";

    /// <summary>Detaches a month's partition. Nobody waits but for the last moment.</summary>
    public static async Task<DetachOutcome> DetachAsync(
        NpgsqlConnection connection,
        ServiceMonth month,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var now = clock.ReadNow();
        if (ServiceMonth.Of(now).MonthsSince(month) < YoungestMonths)
        {
            return DetachOutcome.TooYoung;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await TransferPartitions.TakeTurnAsync(connection, cancellationToken);
        if (await RefusalOfAsync(connection, month, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await CloseAsync(connection, month, now, cancellationToken);
        if (!await TryDetachAsync(connection, transaction, month, cancellationToken))
        {
            return DetachOutcome.Busy;
        }

        await transaction.CommitAsync(cancellationToken);
        return DetachOutcome.Detached;
    }

    private static async Task<DetachOutcome?> RefusalOfAsync(
        NpgsqlConnection connection,
        ServiceMonth month,
        CancellationToken cancellationToken
    )
    {
        await using var find = connection.Command(Find, Value(month.Number));
        if (await find.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return DetachOutcome.NoSuchMonth;
        }

        await using var oldest = connection.Command(Oldest);
        return await oldest.ExecuteScalarAsync(cancellationToken) is int first && first < month.Number
            ? DetachOutcome.OlderMonthFirst
            : null;
    }

    // No row of a month that is over is ever added or changed, so that its sums hold before the partition is locked.
    private static async Task CloseAsync(
        NpgsqlConnection connection,
        ServiceMonth month,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var table = TransferMonth.TableOf(month);
        await using var batch = connection.CreateBatch();
        batch.Timeout = 0;
        batch.Add(
            $"""
            insert into transfer_closings (bucket_id, bytes)
            select bucket_id, sum(bytes)::bigint
            from (
                select destination_bucket_id as bucket_id, bytes from {table} where destination_bucket_id is not null
                union all
                select source_bucket_id, -bytes from {table} where source_bucket_id is not null) as legs
            group by bucket_id having sum(bytes) <> 0
            on conflict (bucket_id) do update set bytes = transfer_closings.bytes + excluded.bytes
            """
        );
        batch.Add(DropEmptyClosings);
        batch.Add(
            $"""
            update transfer_months set detached_at = $2, transfers = moved.number, net_of_outside = moved.net
            from (
                select count(*) as number, coalesce(sum(case
                    when source_bucket_id is null then bytes when destination_bucket_id is null then -bytes else 0 end), 0)::bigint as net
                from {table}) as moved
            where month = $1
            """,
            Value(month.Number),
            Value(now)
        );
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<bool> TryDetachAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        ServiceMonth month,
        CancellationToken cancellationToken
    )
    {
        const string closed = "closed";
        for (var tries = 0; tries < MostTries; tries++)
        {
            await transaction.SaveAsync(closed, cancellationToken);
            try
            {
                await using var batch = connection.CreateBatch();
                batch.Add("lock table buckets in share row exclusive mode");
                batch.Add("lock table only transfers in access exclusive mode");
                batch.Add($"alter table transfers detach partition {TransferMonth.TableOf(month)}");
                await batch.ExecuteNonQueryAsync(cancellationToken);
                return true;
            }
            catch (PostgresException inUse) when (inUse.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                await transaction.RollbackAsync(closed, cancellationToken);
                await Task.Delay(BetweenTries, cancellationToken);
            }
        }

        return false;
    }
}
