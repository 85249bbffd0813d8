using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.Help.Talks.ByOperators;

/// <summary>Takes somebody out of the queue. Of several operators exactly one gets them; the others hear who has.</summary>
internal sealed class TakeHandler(JobTransaction transaction, AuditTrail audit)
{
    public Task<TalkOutcome> TakeAsync(Guid ticketId, TalkOperator by, CancellationToken cancellationToken) =>
        transaction.RunAsync(
            async set =>
            {
                var ticket = await HelpTicketTable.LockAsync(set.Connection, ticketId, cancellationToken);
                return await TakeAsync(ticket, by, set, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Whoever is next.</summary>
    public Task<TalkOutcome> TakeNextAsync(TalkOperator by, CancellationToken cancellationToken) =>
        transaction.RunAsync(
            async set =>
                await HelpTicketTable.LockNextAsync(set.Connection, cancellationToken) is { } next
                    ? await TakeAsync(next, by, set, cancellationToken)
                    : new TalkOutcome(null, new TalkRefusal.NobodyWaits()),
            cancellationToken
        );

    private async Task<TalkOutcome> TakeAsync(
        HelpTicketRow? ticket,
        TalkOperator by,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var refusal = TalkRule.RefusesTaking(ticket, by.Id);
        if (refusal is null && ticket is { State: HelpTicketState.Human })
        {
            return TalkOutcome.Done(ticket.Id);
        }

        audit.Append(set.Writes, TalkAudit.Entry(by, TalkAudit.Take, ticket, refusal));
        if (ticket is null || refusal is not null)
        {
            return new TalkOutcome(ticket?.Id, refusal);
        }

        var now = set.Clock.GetUtcNow();
        var wasNote = ticket.State == HelpTicketState.CallBack;
        var taken = ticket.In(HelpTicketState.Human, now) with
        {
            First = false,
            OperatorId = by.Id,
            OperatorName = by.Name,
        };
        taken = set.Say(
            taken,
            new TalkSentence(wasNote ? TalkSentenceKind.CalledBack : TalkSentenceKind.Joined, by.Name)
        );
        await set.NoteAsync(taken, HelpMessageKind.Joined, cancellationToken);
        await OperatorPresenceRow.RecordAsync(set.Connection, by.Id, now, cancellationToken);
        await set.SaveAsync(taken, cancellationToken);
        return TalkOutcome.Done(taken.Id);
    }
}
