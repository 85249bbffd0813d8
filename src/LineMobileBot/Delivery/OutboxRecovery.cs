using LineMobileBot.Conversations;
using Npgsql;

namespace LineMobileBot.Delivery;

/// <summary>Takes up answers whose lease ran out: of a replica that died, or of a try that is due again.</summary>
internal sealed partial class OutboxRecovery(
    NpgsqlDataSource dataSource,
    AnswerCatalogue answers,
    DeliveryQueue queue,
    DeliveryOptions options,
    TimeProvider clock,
    ILogger<OutboxRecovery> logger
) : BackgroundService
{
    private const int LargestClaim = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.RecoveryInterval, clock);
        try
        {
            do
            {
                try
                {
                    await ClaimAsync(stoppingToken);
                }
                catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
                {
                    Log.RecoveryFailed(logger, failure);
                }
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was claimed and not sent is claimed again once its lease runs out.
        }
    }

    private async Task ClaimAsync(CancellationToken cancellationToken)
    {
        if (queue.Reader.Count > LargestClaim)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var rows = await OutboxTable.ClaimAsync(connection, now, now + options.Lease, LargestClaim, cancellationToken);
        var items = new List<Outgoing>(rows.Count);
        foreach (var row in rows)
        {
            if (row.AnswerName is null)
            {
                items.Add(row.Item);
            }
            else if (answers.Knows(row.AnswerName))
            {
                items.Add(row.Item with { Answer = answers.Read(row.AnswerName, row.AnswerJson!) });
            }
            else
            {
                // A newer replica wrote it and will take it up; this one must not guess what it means.
                Log.UnknownAnswer(logger, row.AnswerName);
            }
        }

        if (items.Count > 0)
        {
            Log.TakenUp(logger, items.Count);
            queue.Deliver(items);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1206, LogLevel.Information, "Took up {Answers} answers")]
        public static partial void TakenUp(ILogger logger, int answers);

        [LoggerMessage(1207, LogLevel.Warning, "Looking for answers to take up failed")]
        public static partial void RecoveryFailed(ILogger logger, Exception failure);

        [LoggerMessage(1208, LogLevel.Warning, "An answer of kind {AnswerName} waits for a replica that knows it")]
        public static partial void UnknownAnswer(ILogger logger, string answerName);
    }
}
