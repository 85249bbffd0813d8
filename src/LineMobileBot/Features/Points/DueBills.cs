using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.Features.Points;

/// <summary>
/// Fixes the bills of each month when their day comes, and with them the points. After an outage it makes up for the months
/// missed. Replicas may all run it.
/// </summary>
internal sealed partial class DueBills(
    JobTransaction transaction,
    PointAwards awards,
    TimeProvider clock,
    ILogger<DueBills> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do
            {
                await FixAllAsync(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A month that was not committed is fixed by whoever looks next.
        }
    }

    private async Task FixAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await FixNextAsync(cancellationToken) is { } month)
            {
                Log.Fixed(logger, month);
            }
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            Log.Failed(logger, failure);
        }
    }

    private Task<ServiceMonth?> FixNextAsync(CancellationToken cancellationToken) =>
        transaction.RunAsync(set => awards.FixNextBillsAsync(set.Connection, cancellationToken), cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(1701, LogLevel.Information, "The bills of {Month} are fixed")]
        public static partial void Fixed(ILogger logger, ServiceMonth month);

        [LoggerMessage(1702, LogLevel.Warning, "Fixing the due bills failed; it is tried again in a minute")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
