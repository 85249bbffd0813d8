using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.Infrastructure.Telemetry;

/// <summary>What waits in the database, for all replicas together.</summary>
/// <param name="InboxOpen">Events still to be decided.</param>
/// <param name="InboxParked">Events given up.</param>
/// <param name="InboxOldest">When the oldest of the open ones came in; null without any.</param>
/// <param name="OutboxOpen">Answers still to be delivered.</param>
/// <param name="OutboxParked">Answers given up.</param>
/// <param name="MonthWaiting">Lines whose month the sweep may still have to open.</param>
internal sealed record WaitingFigures(
    long InboxOpen,
    long InboxParked,
    DateTimeOffset? InboxOldest,
    long OutboxOpen,
    long OutboxParked,
    long MonthWaiting
)
{
    private const string Select = """
        select count(*) filter (where parked_at is null), count(parked_at), min(received_at) filter (where parked_at is null)
        from inbox;
        select count(*) filter (where parked_at is null), count(parked_at) from outbox
        """;

    public static async Task<WaitingFigures> ReadAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var sweep = await MonthSweep.ProgressAsync(connection, cancellationToken);
        await using var select = new NpgsqlCommand(Select, connection);
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        var (inboxOpen, inboxParked) = (rows.GetInt64(0), rows.GetInt64(1));
        DateTimeOffset? oldest = await rows.IsDBNullAsync(2, cancellationToken)
            ? null
            : rows.GetFieldValue<DateTimeOffset>(2);
        await rows.NextResultAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return new WaitingFigures(
            inboxOpen,
            inboxParked,
            oldest,
            rows.GetInt64(0),
            rows.GetInt64(1),
            sweep?.Waiting ?? 0
        );
    }

    public long SecondsSinceOldest(DateTimeOffset now) =>
        InboxOldest is { } oldest ? Math.Max(0, (long)(now - oldest).TotalSeconds) : 0;
}
