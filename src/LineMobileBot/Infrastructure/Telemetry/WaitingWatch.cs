using LineMobileBot.Delivery.Multicasts;
using Npgsql;

namespace LineMobileBot.Infrastructure.Telemetry;

/// <summary>Reads what no event tells: what waits in the database, and what the month still holds at LINE. Only while somebody listens.</summary>
internal sealed partial class WaitingWatch(
    NpgsqlDataSource database,
    MonthlyMessageReader month,
    BotMetrics metrics,
    TelemetryOptions options,
    TimeProvider clock,
    ILogger<WaitingWatch> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var askedLine = default(long?);
        using var timer = new PeriodicTimer(options.WatchInterval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (metrics.IsWaitingHeard)
                {
                    metrics.Waiting = await WaitingAsync(stoppingToken);
                }

                if (
                    metrics.IsQuotaHeard
                    && (askedLine is null || clock.GetElapsedTime(askedLine.Value) >= options.QuotaInterval)
                )
                {
                    askedLine = clock.GetTimestamp();
                    metrics.QuotaLeft = await QuotaLeftAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Nothing to tidy up.
        }
    }

    private async Task<WaitingFigures?> WaitingAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await WaitingFigures.ReadAsync(database, cancellationToken);
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            Log.NotRead(logger, failure);
            return null;
        }
    }

    private async Task<long?> QuotaLeftAsync(CancellationToken cancellationToken) =>
        await month.ReadAsync(cancellationToken) is { Quota: { } quota } read ? Math.Max(0, quota - read.Used) : null;

    private static partial class Log
    {
        [LoggerMessage(1303, LogLevel.Warning, "What waits could not be counted")]
        public static partial void NotRead(ILogger logger, Exception failure);
    }
}
