using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Features.Months;

/// <summary>
/// Makes the partitions of the transfers of this month and the next. What is booked before there is one is kept all the same, and moves
/// into it. Replicas may all run it.
/// </summary>
internal sealed partial class TransferMonthsAhead(
    JobTransaction transaction,
    TimeProvider clock,
    ILogger<TransferMonthsAhead> logger
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

        foreach (var needed in (ServiceMonth[])[month, month.Next])
        {
            if (await TransferPartitions.EnsureAsync(set.Connection, needed, cancellationToken))
            {
                Log.Made(logger, needed);
                return true;
            }
        }

        done = month;
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(1803, LogLevel.Information, "The partition of the transfers of {Month} is made")]
        public static partial void Made(ILogger logger, ServiceMonth month);
    }
}
