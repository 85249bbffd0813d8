using Npgsql;

namespace LineMobileBot.Webhook;

/// <summary>Claims events whose lease ran out: of a replica that died, of a failed attempt, or for which memory had no space.</summary>
internal sealed partial class InboxRecovery(
    NpgsqlDataSource dataSource,
    Lanes lanes,
    WebhookOptions options,
    TimeProvider clock,
    ILogger<InboxRecovery> logger
) : BackgroundService
{
    private const int LargestClaim = 500;
    private static readonly TimeSpan ForgetInterval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var nextForgetting = clock.GetTimestamp();
        using var timer = new PeriodicTimer(options.RecoveryInterval, clock);
        try
        {
            do
            {
                try
                {
                    await ClaimAsync(stoppingToken);
                    if (clock.GetElapsedTime(nextForgetting) >= TimeSpan.Zero)
                    {
                        await ForgetAsync(stoppingToken);
                        nextForgetting =
                            clock.GetTimestamp() + (long)(ForgetInterval.TotalSeconds * clock.TimestampFrequency);
                    }
                }
                catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
                {
                    Log.RecoveryFailed(logger, failure);
                }
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was claimed and not worked on is claimed again once its lease runs out.
        }
    }

    private async Task ClaimAsync(CancellationToken cancellationToken)
    {
        int claimed;
        do
        {
            var most = Math.Min(LargestClaim, lanes.Space);
            if (most == 0 || !lanes.TakeSpace(most))
            {
                return;
            }

            claimed = 0;
            try
            {
                var now = clock.GetUtcNow();
                await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
                var events = await InboxTable.ClaimAsync(connection, now, now + options.Lease, most, cancellationToken);
                claimed = events.Count;
                events.ForEach(lanes.Add);
            }
            finally
            {
                lanes.GiveSpaceBack(most - claimed);
            }

            if (claimed > 0)
            {
                Log.Claimed(logger, claimed);
            }
        } while (claimed == LargestClaim);
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await InboxTable.ForgetAsync(connection, clock.GetUtcNow() - options.KeepIdsFor, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1104, LogLevel.Information, "Took up {Events} events whose lease had run out")]
        public static partial void Claimed(ILogger logger, int events);

        [LoggerMessage(1105, LogLevel.Warning, "Looking for events to take up failed")]
        public static partial void RecoveryFailed(ILogger logger, Exception failure);
    }
}
