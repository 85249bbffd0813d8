using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Delivery.Alerts;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Ledger.UsageRecords;

namespace LineMobileBot.Features.Alerts;

/// <summary>
/// Tells the users of lines that have reached a mark. The ledger has noted the marks with the usage, each once; here they are taken up
/// and told by one transaction. Replicas share the work. At night the marks wait.
/// </summary>
internal sealed class DueUsageAlerts(
    JobTransaction transaction,
    AlertPolicy policy,
    TimeProvider clock,
    ILogger<DueUsageAlerts> logger
) : MinuteJob(transaction, clock, logger)
{
    private const int Portion = 500;

    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        var now = set.Clock.GetUtcNow();
        if (policy.QuietHours.Cover(now))
        {
            return false;
        }

        var taken = await UsageMarks.TakeAsync(set.Connection, Portion, now, cancellationToken);
        // Last month's marks can wait here for their settling, but nobody wants to hear of them.
        var marks = taken.Highest.Where(mark => mark.Month == ServiceMonth.Of(now)).ToDictionary(mark => mark.LineId);
        if (marks.Count > 0)
        {
            await TellAsync(marks, set, now, cancellationToken);
        }

        return taken.Count == Portion;
    }

    private static async Task TellAsync(
        Dictionary<Guid, UsageMark> marks,
        TurnSet set,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        Guid[] ids = [.. marks.Keys];
        var payers = await PayerAccounts.ReadAsync(set.Connection, ids, cancellationToken);
        foreach (var line in await LinkedLines.OfLinesAsync(set.Connection, ids, now, cancellationToken))
        {
            var (mark, used, left) = (marks[line.LineId], line.UsedThisMonth, line.Balance.Total);
            if (UsageAlertRule.IsWorthTelling(mark, used, left, now))
            {
                var isPayer = payers.GetValueOrDefault(line.LineId) == line.LineAccount;
                var alert = new UsageAlert(line.LineId, line.UserName, mark.Percent, used.Bytes, left.Bytes, isPayer);
                set.Tell(new LineUserId(line.LineAccount), alert, AnswerKind.Notice);
            }
        }
    }
}
