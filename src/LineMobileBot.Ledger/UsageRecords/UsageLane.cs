using System.Runtime.CompilerServices;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>
/// A part of an upload's lines, on a connection of its own. Records are copied into a staging table until it is full, and then booked
/// by the order of their lines: so each page of the book is touched once for all the records of its line.
/// </summary>
internal sealed class UsageLane : IAsyncDisposable
{
    /// <summary>The larger, the more records of one line are booked together; the longer the sender waits at a stretch.</summary>
    private const int StagedAtMost = 250_000;

    /// <summary>Records of one transaction: enough to make it cheap, few enough to hold its lines' locks for about a second.</summary>
    private const int ChunkSize = 25_000;

    /// <summary>Another upload may book one of our records first; the next try then sees it.</summary>
    private const int MaxTries = 5;

    private readonly NpgsqlConnection _connection;
    private readonly UsageBooking _booking;
    private NpgsqlBinaryImporter? _copy;
    private Task _booked = Task.CompletedTask;
    private int _staged;

    private UsageLane(NpgsqlConnection connection, UsageBooking booking) =>
        (_connection, _booking) = (connection, booking);

    public long Accepted { get; private set; }

    public static async Task<UsageLane> OpenAsync(
        NpgsqlDataSource dataSource,
        UsagePolicy policy,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var lane = new UsageLane(connection, new UsageBooking(connection, policy, clock));
        await lane.ExecuteAsync(UsageStaging.Create, cancellationToken);
        return lane;
    }

    public async ValueTask StageAsync(CheckedUsage usage, CancellationToken cancellationToken)
    {
        if (_copy is null)
        {
            await _booked;
            _copy = await _connection.BeginBinaryImportAsync(UsageStaging.CopyIn, cancellationToken);
        }

        await WriteAsync(_copy, usage, cancellationToken);
        if (++_staged == StagedAtMost)
        {
            // The next record of this lane waits for it; those of the other lane do not.
            _booked = BookStagedAsync(_copy, cancellationToken);
            (_copy, _staged) = (null, 0);
        }
    }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (_copy is { } last)
        {
            _copy = null;
            _booked = BookStagedAsync(last, cancellationToken);
        }

        await _booked;
    }

    public async Task<long> CountRejectedAsync(CancellationToken cancellationToken)
    {
        await using var count = _connection.Command(UsageStaging.CountRejected);
        return (long)(await count.ExecuteScalarAsync(cancellationToken))!;
    }

    public async IAsyncEnumerable<RejectedUsage> RejectedAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var select = _connection.Command(UsageStaging.ReadRejected);
        await using var reader = await select.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new RejectedUsage(reader.GetString(0), reader.GetString(1));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _booked.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_copy is not null)
        {
            await _copy.DisposeAsync();
        }

        await EmptyAsync();
        await _connection.DisposeAsync();
    }

    private async Task EmptyAsync()
    {
        try
        {
            await ExecuteAsync(UsageStaging.Empty, CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The connection is gone, and its tables with it.
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = _connection.Command(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async ValueTask WriteAsync(
        NpgsqlBinaryImporter copy,
        CheckedUsage usage,
        CancellationToken cancellationToken
    )
    {
        await copy.StartRowAsync(cancellationToken);
        await copy.WriteAsync(_staged, NpgsqlDbType.Integer, cancellationToken);
        await copy.WriteAsync(usage.RecordId, NpgsqlDbType.Text, cancellationToken);
        if (usage.Rejection is { } code)
        {
            await copy.WriteNullAsync(cancellationToken);
            await copy.WriteNullAsync(cancellationToken);
            await copy.WriteNullAsync(cancellationToken);
            await copy.WriteAsync(code, NpgsqlDbType.Text, cancellationToken);
        }
        else
        {
            await copy.WriteAsync(usage.Msisdn.E164, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(usage.Used.Bytes, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(usage.At, NpgsqlDbType.TimestampTz, cancellationToken);
            await copy.WriteNullAsync(cancellationToken);
        }
    }

    private async Task BookStagedAsync(NpgsqlBinaryImporter copy, CancellationToken cancellationToken)
    {
        await using (copy)
        {
            await copy.CompleteAsync(cancellationToken);
        }

        var sorted = await _booking.SortAsync(cancellationToken);
        for (var from = 0; from < sorted; from += ChunkSize)
        {
            Accepted += await BookChunkAsync(from, from + ChunkSize, cancellationToken);
        }

        await ExecuteAsync(UsageStaging.EmptySorted, cancellationToken);
    }

    private async Task<int> BookChunkAsync(int from, int to, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await _booking.BookAsync(from, to, cancellationToken);
            }
            catch (PostgresException raced)
                when (raced.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected
                    && attempt < MaxTries
                )
            {
                // Rolled back; look again.
            }
        }
    }
}
