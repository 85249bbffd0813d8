using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.Months;

/// <summary>
/// Opens the month of all lines after midnight. Nobody waits for it: whoever is touched first is opened by that. Replicas share the
/// work; what a dead one had in hand is not committed, and is taken up by the next.
/// </summary>
internal sealed partial class MonthSweeping(
    JobTransaction transaction,
    TimeProvider clock,
    ILogger<MonthSweeping> logger
) : MinuteJob(transaction, clock, logger)
{
    private ServiceMonth? done;

    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        var month = ServiceMonth.Of(set.Clock.GetUtcNow());
        if (done == month)
        {
            return false;
        }

        if (await MonthSweep.OpenChunkAsync(set.Connection, set.Clock, cancellationToken))
        {
            return true;
        }

        // Another replica may still be at a part, and may die of it.
        if (await MonthSweep.ProgressAsync(set.Connection, cancellationToken) is { DoneAt: not null } sweep)
        {
            done = month;
            Log.Done(logger, sweep.Month, sweep.Due);
        }

        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(
            1802,
            LogLevel.Information,
            "{Month} is open for all lines; {Due} had not opened it when the sweep began"
        )]
        public static partial void Done(ILogger logger, ServiceMonth month, long due);
    }
}
