using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Features.Help.Hours;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>Empties the queue when the hours end: nobody is left to wait for somebody who has gone home.</summary>
internal sealed class ClosingTime(
    JobTransaction transaction,
    HelpPolicy policy,
    TimeProvider clock,
    ILogger<ClosingTime> logger
) : MinuteJob(transaction, clock, logger)
{
    private const int Portion = 50;

    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        var now = set.Clock.GetUtcNow();
        if (policy.IsOpen(now))
        {
            return false;
        }

        var waiting = await HelpTicketTable.LockAllAsync(
            set.Connection,
            HelpTicketState.Queued,
            Portion,
            cancellationToken
        );
        foreach (var ticket in waiting)
        {
            var told = set.Say(ticket, new TalkClosed(policy.NextOpening(now), Waited: true));
            await set.NoteAsync(ticket, HelpMessageKind.Closed, cancellationToken);
            await set.SaveAsync(told.In(HelpTicketState.Bot, now) with { First = false }, cancellationToken);
        }

        return waiting.Count == Portion;
    }
}
