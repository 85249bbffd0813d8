using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>
/// Books usage that the network reports: each record once, a bad record rejected alone. Works in transactions of its
/// own, many records in each; sending the same again continues where it stopped.
/// </summary>
public sealed class UsageRecording(NpgsqlDataSource dataSource, UsagePolicy policy, TimeProvider clock)
{
    /// <summary>Records in one transaction: enough to make the statements cheap, few enough to hold locks shortly.</summary>
    private const int ChunkSize = 1_000;

    /// <summary>Another upload may book one of our records first; the next try then sees it.</summary>
    private const int MaxTries = 3;

    /// <summary>Books the records in the order given.</summary>
    public async Task<UsageReport> RecordAsync(
        IReadOnlyCollection<ReportedUsage> records,
        CancellationToken cancellationToken
    )
    {
        var tally = new UsageTally();
        foreach (var chunk in records.Chunk(ChunkSize))
        {
            var usages = tally.Check(chunk, clock.ReadNow());
            tally.Add(await RecordChunkAsync(usages, cancellationToken));
        }

        return tally.ToReport();
    }

    private async Task<ChunkResult> RecordChunkAsync(List<CheckedUsage> usages, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryRecordChunkAsync(usages, cancellationToken);
            }
            catch (PostgresException raced)
                when (raced.SqlState == PostgresErrorCodes.UniqueViolation && attempt < MaxTries)
            {
                // Rolled back; look again.
            }
        }
    }

    private async Task<ChunkResult> TryRecordChunkAsync(List<CheckedUsage> usages, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var lines = await UsageRows.FindLinesAsync(connection, usages, cancellationToken);
        var book = await Book.OpenAsync(connection, [.. lines.Values], clock, cancellationToken);
        var known = await UsageRows.FindRecordsAsync(connection, usages, cancellationToken);
        var chunk = new UsageChunk(book, lines, known, policy);
        foreach (var usage in usages)
        {
            chunk.Record(usage);
        }

        await using var batch = connection.CreateBatch();
        book.AppendWrites(batch);
        UsageRows.AppendRecords(batch, chunk.Records);
        UsageMarkRows.Append(batch, chunk.Lines, book.Now, policy.Marks);
        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new ChunkResult(chunk.Records.Count, chunk.Duplicates, chunk.Rejected);
    }
}
