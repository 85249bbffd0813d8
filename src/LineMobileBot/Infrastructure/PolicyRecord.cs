using LineMobileBot.Ledger.Persistence;
using Npgsql;

namespace LineMobileBot.Infrastructure;

/// <summary>Writes down at start which terms are in force from now on, so that an old decision can be explained.</summary>
internal sealed partial class PolicyRecord(
    NpgsqlDataSource database,
    PolicySettings policies,
    TimeProvider clock,
    ILogger<PolicyRecord> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryRecordAsync(stoppingToken))
        {
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task<bool> TryRecordAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            await PolicyHistory.RecordAsync(connection, policies.Values, clock.GetUtcNow(), cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            Log.NotRecorded(logger, failure);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1302, LogLevel.Warning, "The policies in force could not be written down yet")]
        public static partial void NotRecorded(ILogger logger, Exception failure);
    }
}
