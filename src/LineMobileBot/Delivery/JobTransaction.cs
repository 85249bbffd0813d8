using LineMobileBot.Conversations;
using Npgsql;

namespace LineMobileBot.Delivery;

/// <summary>
/// One transaction of work that no event asked for. What a job changes and what it tells people are committed together, or not
/// at all; delivery hears of it after the commit.
/// </summary>
internal sealed class JobTransaction(
    NpgsqlDataSource dataSource,
    AnswerCatalogue answers,
    IDelivery delivery,
    DeliveryOptions options,
    TimeProvider clock
)
{
    public async Task<T> RunAsync<T>(Func<TurnSet, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var set = new TurnSet(connection, clock);
        await using var writes = set.Writes;
        var result = await work(set);
        if (set.Outgoing.Count > 0)
        {
            var now = clock.GetUtcNow();
            writes.BatchCommands.Add(OutboxTable.Insert(set.Outgoing, answers, now, now + options.Lease));
        }

        if (writes.BatchCommands.Count > 0)
        {
            await writes.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        delivery.Deliver(set.Outgoing);
        return result;
    }
}
