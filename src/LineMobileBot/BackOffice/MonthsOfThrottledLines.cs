using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Throttling;

namespace LineMobileBot.BackOffice;

/// <summary>
/// Lets the network hear at once, at the beginning of a month, of the lines that have data again. Replicas may all run it.
/// </summary>
internal sealed class MonthsOfThrottledLines(
    JobTransaction transaction,
    TimeProvider clock,
    ILogger<MonthsOfThrottledLines> logger
) : MinuteJob(transaction, clock, logger)
{
    // Whoever becomes slow has their month open: once nobody is left there will be nobody before the next.
    private ServiceMonth? done;

    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        var month = ServiceMonth.Of(set.Clock.GetUtcNow());
        if (done == month)
        {
            return false;
        }

        if (await ThrottledLines.OpenMonthAsync(set.Connection, set.Clock, cancellationToken))
        {
            return true;
        }

        done = month;
        return false;
    }
}
