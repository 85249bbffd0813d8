using System.Diagnostics;
using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Infrastructure.Telemetry;
using Npgsql;

namespace LineMobileBot.Webhook;

/// <summary>
/// Decides a set of events in one transaction: locks their people, lets each room answer its turns, and commits what the
/// rooms changed, the answers and the done-marks together. Delivery hears of the answers only after the commit.
/// </summary>
internal sealed class SetTransaction(
    NpgsqlDataSource dataSource,
    TurnRouter router,
    AnswerCatalogue answers,
    IDelivery delivery,
    DeliveryOptions deliveryOptions,
    BotMetrics metrics,
    TimeProvider clock
)
{
    private const string LockPeople = """
        select count(pg_advisory_xact_lock(key))
        from (select hashtextextended(person, 0) as key from unnest($1) as p (person) order by 1) as keys
        """;

    /// <summary>A lease nearer to its end than this might already be another replica's.</summary>
    private static readonly TimeSpan LeaseMargin = TimeSpan.FromSeconds(5);

    public async Task RunAsync(IReadOnlyList<InboxEvent> events, CancellationToken cancellationToken)
    {
        Debug.Assert(events.DistinctBy(e => e.User).Count() == events.Count, "one event of each person");

        using var span = BotTraces.DecideSet(events.Count);
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await BeginAsync(connection, events, cancellationToken);
        try
        {
            var open = await StillOpenAsync(connection, events, cancellationToken);
            var outgoing = await DecideAsync(connection, open, cancellationToken);
            delivery.Deliver(outgoing);
            metrics.SetDecided(events.Count);
        }
        catch (Exception failure)
        {
            span.Failed(failure.GetType().Name);
            await RollbackAsync(connection);
            throw;
        }
    }

    /// <summary>Across replicas a person is served by one transaction at a time; keys are locked in one order.</summary>
    private static async Task BeginAsync(
        NpgsqlConnection connection,
        IReadOnlyList<InboxEvent> events,
        CancellationToken cancellationToken
    )
    {
        var people = new string[events.Count];
        for (var i = 0; i < people.Length; i++)
        {
            people[i] = events[i].User.Value;
        }

        await using var begin = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("begin"),
                new NpgsqlBatchCommand(LockPeople)
                {
                    Parameters = { new NpgsqlParameter<string[]> { TypedValue = people } },
                },
            },
        };
        await begin.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// An event on its first way through is ours as long as its lease lasts. One that was claimed, or waited long, may have
    /// been finished by somebody else before we got its person's lock.
    /// </summary>
    private async Task<IReadOnlyList<InboxEvent>> StillOpenAsync(
        NpgsqlConnection connection,
        IReadOnlyList<InboxEvent> events,
        CancellationToken cancellationToken
    )
    {
        var sure = clock.GetUtcNow() + LeaseMargin;
        var doubtful = events.Where(e => e.WasClaimed || e.LeaseUntil < sure).Select(e => e.Id).ToArray();
        if (doubtful.Length == 0)
        {
            return events;
        }

        var open = await InboxTable.OpenAsync(connection, doubtful, cancellationToken);
        return [.. events.Where(e => open.Contains(e.Id) || !doubtful.Contains(e.Id))];
    }

    private async Task<IReadOnlyList<Outgoing>> DecideAsync(
        NpgsqlConnection connection,
        IReadOnlyList<InboxEvent> events,
        CancellationToken cancellationToken
    )
    {
        var set = new TurnSet(connection, clock);
        var asked = new Dictionary<string, InboxEvent>(events.Count, StringComparer.Ordinal);
        var turns = new List<Turn>(events.Count);
        foreach (var e in events)
        {
            asked.Add(e.Id, e);
            if (router.TryRoute(e, out var turn))
            {
                turns.Add(turn);
            }
        }

        foreach (var ofRoom in turns.GroupBy(turn => turn.Step.Room, StringComparer.Ordinal))
        {
            await AskAsync(router.Room(ofRoom.Key), [.. ofRoom], set, cancellationToken);
        }

        var outgoing = WithWhatWasAsked(set.Outgoing, asked);
        var stored = outgoing.FindAll(item => !item.IsOnlyShown);
        outgoing.FindAll(item => item.IsOnlyShown).ForEach(item => asked.Remove(item.EventId!));
        var now = clock.GetUtcNow();
        if (asked.Count > 0)
        {
            set.Writes.BatchCommands.Add(InboxTable.Done([.. asked.Keys]));
        }

        if (stored.Count > 0)
        {
            set.Writes.BatchCommands.Add(OutboxTable.Insert(stored, answers, now, now + deliveryOptions.Lease));
        }

        set.Writes.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
        await using (set.Writes)
        {
            await set.Writes.ExecuteNonQueryAsync(cancellationToken);
        }

        return outgoing;
    }

    private static async Task AskAsync(
        IRoom room,
        IReadOnlyList<Turn> turns,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        using var span = BotTraces.AskRoom(room.Name, turns.Count);
        await room.AnswerAsync(turns, set, cancellationToken);
    }

    private List<Outgoing> WithWhatWasAsked(IReadOnlyList<Outgoing> outgoing, Dictionary<string, InboxEvent> asked) =>
        outgoing
            .Select(item =>
                item is { ReplyToken: null } or { EventId: null }
                    ? item
                    : item with
                    {
                        TokenUntil = asked[item.EventId].ReceivedAt + deliveryOptions.ReplyTokenLife,
                        InDoubt = item.IsOnlyShown && asked[item.EventId].MayBeAnswered,
                    }
            )
            .ToList();

    private static async Task RollbackAsync(NpgsqlConnection connection)
    {
        try
        {
            await using var rollback = new NpgsqlCommand("rollback", connection);
            await rollback.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The connection is gone, and with it the transaction.
            NpgsqlConnection.ClearPool(connection);
        }
    }
}
