using System.Threading.Channels;
using LineMobileBot.Conversations;
using LineMobileBot.Webhook;
using Npgsql;

namespace LineMobileBot.Delivery;

/// <summary>The senders of this replica. Delivered answers are struck off in sets; the rest goes back to the outbox.</summary>
internal sealed partial class DeliveryWorker(
    DeliveryQueue queue,
    Deliverer deliverer,
    AnswerCatalogue answers,
    NpgsqlDataSource dataSource,
    DeliveryOptions options,
    TimeProvider clock,
    ILogger<DeliveryWorker> logger
) : BackgroundService
{
    private const int LargestStroke = 5_000;

    private readonly Channel<Outgoing> settled = Channel.CreateUnbounded<Outgoing>(
        new UnboundedChannelOptions { SingleReader = true }
    );

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var senders = Enumerable.Range(0, options.Senders).Select(_ => SendAsync(stoppingToken)).ToList();
        var striking = StrikeOffAsync(stoppingToken);
        await Task.WhenAll(senders);
        settled.Writer.TryComplete();
        await striking;
    }

    private async Task SendAsync(CancellationToken stoppingToken)
    {
        try
        {
            // ReadAsync wakes one sender for one answer; WaitToReadAsync would wake all that are idle for each.
            while (true)
            {
                await SendAsync(await queue.Reader.ReadAsync(stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left lies in the outbox and is taken up by the next start or another replica.
        }
    }

    private async Task SendAsync(Outgoing item, CancellationToken stoppingToken)
    {
        try
        {
            switch (await deliverer.TryAsync(item, stoppingToken))
            {
                case DeliveryOutcome.Settled:
                    settled.Writer.TryWrite(item);
                    break;
                case DeliveryOutcome.Again again:
                    await KeepAsync(item, OutboxTable.GiveBack(item, clock.GetUtcNow() + again.After, again.InDoubt));
                    break;
                case DeliveryOutcome.Held held:
                    await KeepAsync(item, OutboxTable.Hold(item, held.Until));
                    break;
                case DeliveryOutcome.Parked parked:
                    Log.Parked(logger, item.Id, parked.Reason);
                    await KeepAsync(item, OutboxTable.Park(item, clock.GetUtcNow(), parked.Reason));
                    break;
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Its lease runs out by itself, and it is taken up again.
            Log.Failed(logger, item.Id, failure);
        }
    }

    /// <summary>What could not be shown at once is stored from now on, and its event done.</summary>
    private Task KeepAsync(Outgoing item, NpgsqlBatchCommand outcome)
    {
        var now = clock.GetUtcNow();
        return item.IsOnlyShown
            ? RecordAsync(
                OutboxTable.Insert([item], answers, now, now + options.Lease),
                outcome,
                InboxTable.Done([item.EventId!])
            )
            : RecordAsync(outcome);
    }

    private async Task StrikeOffAsync(CancellationToken stoppingToken)
    {
        var delivered = new List<Outgoing>();
        while (await settled.Reader.WaitToReadAsync(CancellationToken.None))
        {
            if (!stoppingToken.IsCancellationRequested)
            {
                await Task.Delay(options.MarkInterval, CancellationToken.None);
            }

            while (delivered.Count < LargestStroke && settled.Reader.TryRead(out var item))
            {
                delivered.Add(item);
            }

            try
            {
                // A mark lost in a crash costs one more try, so its commit need not wait for the disk.
                await RecordAsync(
                    new NpgsqlBatchCommand("begin"),
                    new NpgsqlBatchCommand("set local synchronous_commit = off"),
                    OutboxTable.StrikeOff([.. delivered.Where(item => !item.IsOnlyShown).Select(item => item.Id)]),
                    InboxTable.Done([.. delivered.Where(item => item.IsOnlyShown).Select(item => item.EventId!)]),
                    new NpgsqlBatchCommand("commit")
                );
            }
            catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
            {
                Log.NotStruckOff(logger, delivered.Count, failure);
            }

            delivered.Clear();
        }
    }

    private async Task RecordAsync(params NpgsqlBatchCommand[] commands)
    {
        await using var connection = await dataSource.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(1203, LogLevel.Error, "Answer {Id} is parked: {Reason}")]
        public static partial void Parked(ILogger logger, Guid id, string reason);

        [LoggerMessage(1204, LogLevel.Error, "Answer {Id} could not be delivered")]
        public static partial void Failed(ILogger logger, Guid id, Exception failure);

        [LoggerMessage(1205, LogLevel.Warning, "{Answers} delivered answers could not be struck off")]
        public static partial void NotStruckOff(ILogger logger, int answers, Exception failure);
    }
}
