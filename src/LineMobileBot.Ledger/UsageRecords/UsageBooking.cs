using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using LineMobileBot.Ledger.Transfers;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>
/// Books a chunk of an upload's sorted records, in one transaction and a few statements however many they are. What it takes from
/// which bucket is what <see cref="Book.Consume"/> takes, record after record.
/// </summary>
internal sealed class UsageBooking(NpgsqlConnection connection, UsagePolicy policy, TimeProvider clock)
{
    /// <summary>Sorts what was staged by line.</summary>
    /// <returns>How many records there are to book.</returns>
    public async Task<int> SortAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var batch = MonthOpenings.NewBatch(connection);
        SetSettings.Append(batch);
        batch.Add(UsageBookingSql.PlanAnew);
        batch.Add(UsageStaging.Sort);
        batch.Add(UsageStaging.CountSorted);
        batch.Add(UsageStaging.Reject);
        batch.Add(UsageStaging.EmptyStaged);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (int)batch.BatchCommands[^4].RecordsAffected;
    }

    /// <summary>Books the records at the positions above <paramref name="from"/>, up to <paramref name="to"/>.</summary>
    /// <returns>How many were booked.</returns>
    public async Task<int> BookAsync(int from, int to, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var now = await OpenMonthsAsync(from, to, cancellationToken);
        await using var batch = MonthOpenings.NewBatch(connection);
        batch.Add(UsageBookingSql.Judge, Value(from), Value(to), Value(now), Value(CheckedUsage.ClockSkew));
        batch.Add(
            UsageBookingSql.Book,
            Value(now),
            Value(ServiceMonth.Of(now).Start),
            Value(LateFrom(now)),
            Value(Guid.CreateVersion7(now).ToString("N"))
        );
        batch.Add(UsageBookingSql.TellNetwork, Value(now));
        batch.Add(
            UsageBookingSql.NoteMarks,
            Value(ServiceMonth.Of(now).Number),
            Value(now),
            Value<int[]>([.. policy.Marks])
        );
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (int)batch.BatchCommands[0].RecordsAffected;
    }

    /// <summary>Locks the lines and brings them up to an instant: the one at which the chunk is decided.</summary>
    private async Task<DateTimeOffset> OpenMonthsAsync(int from, int to, CancellationToken cancellationToken)
    {
        await using var batch = MonthOpenings.NewBatch(connection);
        SetSettings.Append(batch);
        batch.Add(UsageBookingSql.PlanAnew);
        batch.Add(UsageBookingSql.ForgetLines);
        batch.Add(UsageBookingSql.LockLines, Value(from), Value(to));
        await batch.ExecuteNonQueryAsync(cancellationToken);
        var now = clock.ReadNow();
        var behind = await FindBehindAsync(now, cancellationToken);
        await MonthOpenings.OpenLockedAsync(connection, behind, now, cancellationToken);
        return now;
    }

    private async Task<Dictionary<Guid, ServiceMonth>> FindBehindAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var month = ServiceMonth.Of(now);
        await using var batch = MonthOpenings.NewBatch(connection);
        batch.Add(UsageBookingSql.FindBehind, Value(month.Number), Value(month.Start), Value(now));
        return await MonthOpenings.ReadAsync(batch, cancellationToken);
    }

    private DateTimeOffset LateFrom(DateTimeOffset now)
    {
        var month = ServiceMonth.Of(now);
        return now < month.Start + policy.LateGrace ? month.Previous.Start : month.Start;
    }
}
