using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;

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
) : MinuteJob(transaction, clock, logger)
{
    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        if (await awards.FixNextBillsAsync(set.Connection, cancellationToken) is not { } month)
        {
            return false;
        }

        Log.Fixing(logger, month);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1801, LogLevel.Information, "The bills of {Month} are fixed")]
        public static partial void Fixing(ILogger logger, ServiceMonth month);
    }
}
