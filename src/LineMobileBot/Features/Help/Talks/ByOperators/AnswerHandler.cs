using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.Help.Talks.ByOperators;

/// <summary>
/// Sends what an operator wrote: into the talk and on its way by the same commit. The form's key makes it one answer however
/// often the button is pressed.
/// </summary>
internal sealed class AnswerHandler(JobTransaction transaction, AuditTrail audit)
{
    public Task<TalkOutcome> AnswerAsync(
        Guid ticketId,
        TalkOperator by,
        Guid formKey,
        string? typed,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            set => AnswerAsync(ticketId, by, formKey, TalkRule.TextOf(typed), set, cancellationToken),
            cancellationToken
        );

    private async Task<TalkOutcome> AnswerAsync(
        Guid ticketId,
        TalkOperator by,
        Guid formKey,
        string text,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var ticket = await HelpTicketTable.LockAsync(set.Connection, ticketId, cancellationToken);
        if (await HelpMessageTable.OfFormAsync(set.Connection, formKey, cancellationToken) is { } before)
        {
            var again = before.TicketId == ticketId && before.OperatorId == by.Id && before.Text == text;
            return new TalkOutcome(ticketId, again ? null : new TalkRefusal.FormUsed());
        }

        var refusal = TalkRule.RefusesTalking(ticket, by.Id) ?? TalkRule.RefusesText(text);
        audit.Append(set.Writes, TalkAudit.Entry(by, TalkAudit.Answer, ticket, refusal));
        if (ticket is null || refusal is not null)
        {
            return new TalkOutcome(ticketId, refusal);
        }

        await SendAsync(ticket, by, formKey, text, set, cancellationToken);
        return TalkOutcome.Done(ticketId);
    }

    private static async Task SendAsync(
        HelpTicketRow ticket,
        TalkOperator by,
        Guid formKey,
        string text,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var now = set.Clock.GetUtcNow();
        var answered = set.Say(ticket, new OperatorSaid(by.Name, text), out var id);
        var message = new HelpMessageRow
        {
            Id = id,
            TicketId = ticket.Id,
            At = now,
            Author = HelpAuthor.Operator,
            Kind = HelpMessageKind.Text,
            Text = text,
            OperatorId = by.Id,
            OperatorName = by.Name,
            FormKey = formKey,
        };
        await HelpMessageTable.InsertAsync(set.Connection, message, cancellationToken);
        await OperatorPresenceRow.RecordAsync(set.Connection, by.Id, now, cancellationToken);
        await set.SaveAsync(answered, cancellationToken);
    }
}
