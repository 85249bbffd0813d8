using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.UsageRecords;

namespace LineMobileBot.Features.Alerts;

/// <summary>
/// Forgets the marks of months of which nobody is told any more. Once a month, and after a start, it walks through all marks.
/// </summary>
internal sealed class ForgottenMarks(JobTransaction transaction, TimeProvider clock, ILogger<ForgottenMarks> logger)
    : MinuteJob(transaction, clock, logger)
{
    private const int Portion = 5_000;
    private ServiceMonth? done;
    private UsageMarkKey? reached;

    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        var month = ServiceMonth.Of(set.Clock.GetUtcNow());
        if (done == month)
        {
            return false;
        }

        reached = await UsageMarks.ForgetAsync(set.Connection, month.Previous, reached, Portion, cancellationToken);
        done = reached is null ? month : done;
        return reached is not null;
    }
}
