using LineMobileBot.Conversations;
using Npgsql;

namespace LineMobileBot.Delivery;

/// <summary>
/// Work that falls due by time alone: looked for every minute, done in portions of one transaction each. Replicas may all run
/// it; a portion that was not committed is taken up by whoever looks next.
/// </summary>
internal abstract partial class MinuteJob(JobTransaction transaction, TimeProvider clock, ILogger logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Does one portion, small enough that nobody waits long for what it locks.</summary>
    /// <returns>Whether more may be due.</returns>
    public Task<bool> DoPortionAsync(CancellationToken cancellationToken) =>
        transaction.RunAsync(set => DoPortionAsync(set, cancellationToken), cancellationToken);

    protected abstract Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do
            {
                await DoAllAsync(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is done by another replica, or after the next start.
        }
    }

    private async Task DoAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await DoPortionAsync(cancellationToken))
            {
                // As after a month's end, or after an outage.
            }
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            Log.Failed(logger, GetType().Name, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1211, LogLevel.Warning, "{Job} failed; it is tried again in a minute")]
        public static partial void Failed(ILogger logger, string job, Exception failure);
    }
}
