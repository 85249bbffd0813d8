using LineMobileBot.Conversations;
using Npgsql;

namespace LineMobileBot.Delivery;

/// <summary>
/// Ends a transaction that no event asked for: what it changes and what it tells people are committed together, or not at all;
/// delivery hears of it after the commit.
/// </summary>
internal sealed class SetCommit(
    AnswerCatalogue answers,
    IDelivery delivery,
    DeliveryOptions options,
    TimeProvider clock
)
{
    public async Task RunAsync(TurnSet set, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var writes = set.Writes;
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
    }
}
