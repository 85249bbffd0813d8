using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Wording;
using Npgsql;

namespace LineMobileBot.Webhook;

/// <summary>What becomes of an event that could not be answered: tried again a few times, then parked with an apology.</summary>
internal sealed partial class FailedEvents(
    NpgsqlDataSource dataSource,
    AnswerCatalogue answers,
    IDelivery delivery,
    DeliveryOptions deliveryOptions,
    WebhookOptions options,
    TimeProvider clock,
    ILogger<FailedEvents> logger
)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    public async Task HandleAsync(InboxEvent failed, Exception failure, CancellationToken cancellationToken)
    {
        // An outage is nobody's fault: the event waits for the database without using up its attempts.
        var outage = failure is NpgsqlException { IsTransient: true } or TimeoutException;
        var attempts = outage ? failed.Attempts : failed.Attempts + 1;
        var parked = attempts >= options.MostAttempts;
        Log.EventFailed(logger, failed.Id, attempts, parked, failure);

        var now = clock.GetUtcNow();
        try
        {
            var apology = await RecordAsync(
                failed,
                attempts,
                parked ? null : now + FirstPause * Math.Pow(2, attempts),
                now,
                failure.GetType().Name,
                cancellationToken
            );
            delivery.Deliver(apology);
        }
        catch (Exception unrecorded) when (unrecorded is NpgsqlException or TimeoutException)
        {
            // Its lease runs out by itself, and it is claimed again.
            Log.FailureNotRecorded(logger, failed.Id, unrecorded);
        }
    }

    private async Task<IReadOnlyList<Outgoing>> RecordAsync(
        InboxEvent failed,
        int attempts,
        DateTimeOffset? again,
        DateTimeOffset now,
        string error,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<Outgoing> apology =
            again is null && failed.User != LineUserId.Nobody
                ?
                [
                    new Outgoing(Guid.CreateVersion7(now), failed.User, AnswerKind.Question, new Apology())
                    {
                        ReplyToken = failed.Event.ReplyToken,
                        TokenUntil = failed.ReceivedAt + deliveryOptions.ReplyTokenLife,
                        EventId = failed.Id,
                    },
                ]
                : [];
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(InboxTable.Failed(failed.Id, attempts, again, now, error));
        if (apology.Count > 0)
        {
            batch.BatchCommands.Add(OutboxTable.Insert(apology, answers, now, now + deliveryOptions.Lease));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
        return apology;
    }

    private static partial class Log
    {
        [LoggerMessage(1102, LogLevel.Error, "Event {EventId} failed, attempt {Attempts}; parked: {Parked}")]
        public static partial void EventFailed(
            ILogger logger,
            string eventId,
            int attempts,
            bool parked,
            Exception failure
        );

        [LoggerMessage(1103, LogLevel.Error, "The failure of event {EventId} could not be recorded")]
        public static partial void FailureNotRecorded(ILogger logger, string eventId, Exception failure);
    }
}
