using LineMobileBot.Delivery;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Site.Audit;
using LineMobileBot.Webhook;

namespace LineMobileBot.Features.Operations;

/// <summary>Gives what is parked one more chance. Pressed twice it happens once: what is parked no more stays as it is.</summary>
internal sealed class RetryHandler(JobTransaction transaction, AuditTrail audit)
{
    private const string Action = "parked.retry";
    private const string InboxEvent = "inbox-event";
    private const string OutboxAnswer = "outbox-answer";

    public Task<bool> RetryAsync(
        SignedInOperator @operator,
        string? eventId,
        Guid? answerId,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            async set =>
            {
                var now = set.Clock.GetUtcNow();
                var isDone = (eventId, answerId) switch
                {
                    ({ } id, null) => await ParkedEvents.RetryAsync(set.Connection, id, now, cancellationToken),
                    (null, { } id) => await ParkedAnswers.RetryAsync(set.Connection, id, now, cancellationToken),
                    _ => false,
                };
                if (isDone)
                {
                    audit.Append(
                        set.Writes,
                        AuditEntry.ByOperator(@operator.Id, Action) with
                        {
                            ObjectKind = eventId is null ? OutboxAnswer : InboxEvent,
                            ObjectId = eventId ?? answerId!.Value.ToString("D"),
                        }
                    );
                }

                return isDone;
            },
            cancellationToken
        );
}
