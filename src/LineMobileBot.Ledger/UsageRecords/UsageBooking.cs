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
    /// <summary>A chunk waits for locks that others hold, and for a slow disk; longer than this, something is broken.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(5);

    /// <summary>Sorts what was staged by line.</summary>
    /// <returns>How many records there are to book.</returns>
    public async Task<int> SortAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(UsageBookingSql.Settings, cancellationToken);
        await using var batch = NewBatch();
        batch.Add(UsageStaging.Sort);
        batch.Add(UsageStaging.CountSorted);
        batch.Add(UsageStaging.Reject);
        batch.Add(UsageStaging.EmptyStaged);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (int)batch.BatchCommands[0].RecordsAffected;
    }

    /// <summary>Books the records at the positions above <paramref name="from"/>, up to <paramref name="to"/>.</summary>
    /// <returns>How many were booked.</returns>
    public async Task<int> BookAsync(int from, int to, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(UsageBookingSql.Settings, cancellationToken);
        var now = await OpenMonthsAsync(from, to, cancellationToken);
        await using var batch = NewBatch();
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

    private async Task ExecuteAsync(IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        await using var batch = NewBatch();
        foreach (var statement in statements)
        {
            batch.Add(statement);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Locks the lines and brings their pages up to an instant: the one at which the chunk is decided.</summary>
    private async Task<DateTimeOffset> OpenMonthsAsync(int from, int to, CancellationToken cancellationToken)
    {
        while (true)
        {
            await LockAsync(from, to, cancellationToken);
            var now = clock.ReadNow();
            var behind = await FindBehindAsync(now, cancellationToken);
            if (behind.Count == 0)
            {
                return now;
            }

            // The book looks at the clock itself, and time goes on meanwhile: so look again.
            var book = await Book.OpenAsync(connection, behind, clock, cancellationToken);
            await using var batch = NewBatch();
            book.AppendWrites(batch);
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task LockAsync(int from, int to, CancellationToken cancellationToken)
    {
        await using var batch = NewBatch();
        batch.Add(UsageBookingSql.ForgetLines);
        batch.Add(UsageBookingSql.LockLines, Value(from), Value(to));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<List<Guid>> FindBehindAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var month = ServiceMonth.Of(now);
        await using var command = connection.Command(
            UsageBookingSql.FindBehind,
            Value(month.Number),
            Value(month.Start),
            Value(now)
        );
        command.CommandTimeout = (int)Within.TotalSeconds;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var behind = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            behind.Add(reader.GetGuid(0));
        }

        return behind;
    }

    private DateTimeOffset LateFrom(DateTimeOffset now)
    {
        var month = ServiceMonth.Of(now);
        return now < month.Start + policy.LateGrace ? month.Previous.Start : month.Start;
    }

    private NpgsqlBatch NewBatch()
    {
        var batch = connection.CreateBatch();
        batch.Timeout = (int)Within.TotalSeconds;
        return batch;
    }
}
