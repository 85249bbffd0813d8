using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Delivery.Alerts;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Features.Alerts;

/// <summary>
/// In the last days of a month, tells the users of all lines what they would lose with it: one message for each line, whatever
/// it has. What comes in during these days brings its end with it, and is not told again.
/// </summary>
internal sealed class DueEndingAlerts(
    JobTransaction transaction,
    AlertPolicy policy,
    TimeProvider clock,
    ILogger<DueEndingAlerts> logger
) : MinuteJob(transaction, clock, logger)
{
    private const int Portion = 500;

    private ServiceMonth? done;

    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        var now = set.Clock.GetUtcNow();
        var month = ServiceMonth.Of(now);
        if (done == month || !EndingAlertRule.IsTime(now, policy.EndingDays) || policy.QuietHours.Cover(now))
        {
            return false;
        }

        var run = await EndingAlertRun.LockAsync(set.Connection, month, cancellationToken);
        if (run is null or { DoneAt: not null })
        {
            done = run is null ? null : month;
            return false;
        }

        var lines = await LinkedLines.NextAsync(set.Connection, run.AfterLine, Portion, cancellationToken);
        await TellAsync(lines, set, now, cancellationToken);
        var isLast = lines.Length < Portion;
        set.Writes.BatchCommands.Add(run.MoveTo(lines.Length > 0 ? lines[^1] : run.AfterLine, isLast ? now : null));
        return !isLast;
    }

    private static async Task TellAsync(
        Guid[] lineIds,
        TurnSet set,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var month = ServiceMonth.Of(now);
        foreach (var line in await LinkedLines.OfLinesAsync(set.Connection, lineIds, now, cancellationToken))
        {
            var kinds = EndingAlertRule.Of(line.Balance.Buckets, now);
            if (kinds.Count > 0 && line.State is (LineState.Active or LineState.CancelScheduled))
            {
                var alert = new EndingAlert(line.LineId, line.UserName, kinds, month.End);
                set.Tell(new LineUserId(line.LineAccount), alert, AnswerKind.Notice);
            }
        }
    }
}
