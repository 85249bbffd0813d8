using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.Help.Talks.ByOperators;

/// <summary>Ends an operator's part: the matter is resolved, or the next operator has it.</summary>
internal sealed class LeaveHandler(JobTransaction transaction, AuditTrail audit)
{
    public Task<TalkOutcome> ResolveAsync(Guid ticketId, TalkOperator by, CancellationToken cancellationToken) =>
        transaction.RunAsync(
            set => LeaveAsync(ticketId, by, TalkAudit.Resolve, ResolvedAsync, set, cancellationToken),
            cancellationToken
        );

    public Task<TalkOutcome> HandBackAsync(Guid ticketId, TalkOperator by, CancellationToken cancellationToken) =>
        transaction.RunAsync(
            set => LeaveAsync(ticketId, by, TalkAudit.HandBack, HandedBackAsync, set, cancellationToken),
            cancellationToken
        );

    private async Task<TalkOutcome> LeaveAsync(
        Guid ticketId,
        TalkOperator by,
        string action,
        Func<HelpTicketRow, TurnSet, CancellationToken, Task> leave,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var ticket = await HelpTicketTable.LockAsync(set.Connection, ticketId, cancellationToken);
        var refusal = TalkRule.RefusesTalking(ticket, by.Id);
        audit.Append(set.Writes, TalkAudit.Entry(by, action, ticket, refusal));
        if (ticket is not null && refusal is null)
        {
            await leave(ticket, set, cancellationToken);
        }

        return new TalkOutcome(ticketId, refusal);
    }

    private static async Task ResolvedAsync(HelpTicketRow ticket, TurnSet set, CancellationToken cancellationToken)
    {
        var said = set.Say(ticket, new TalkSentence(TalkSentenceKind.Resolved, ticket.OperatorName));
        await set.NoteAsync(ticket, HelpMessageKind.Resolved, cancellationToken);
        await set.SaveAsync(said.In(HelpTicketState.Resolved, set.Clock.GetUtcNow()), cancellationToken);
    }

    private static async Task HandedBackAsync(HelpTicketRow ticket, TurnSet set, CancellationToken cancellationToken)
    {
        var said = set.Say(ticket, new TalkSentence(TalkSentenceKind.HandedBack, ticket.OperatorName));
        await set.NoteAsync(ticket, HelpMessageKind.HandedBack, cancellationToken);
        await set.SaveAsync(said.BackInQueue(set.Clock.GetUtcNow()), cancellationToken);
    }
}
