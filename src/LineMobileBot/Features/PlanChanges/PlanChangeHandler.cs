using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Features.PlanChanges;

/// <summary>Schedules and withdraws plan changes for the contractor who has signed in.</summary>
internal sealed class PlanChangeHandler(
    JobTransaction transaction,
    Ledger.Contracts.PlanChanges changes,
    AuditTrail audit
)
{
    /// <returns>What became of it; null when the form has already been used for something else.</returns>
    public async Task<PlanChangeOutcome?> ScheduleAsync(
        SignedInContractor contractor,
        PlanChangeRequest request,
        Guid formKey,
        CancellationToken cancellationToken
    )
    {
        var key = new IdempotencyKey(FormattableString.Invariant($"plan-change/{formKey:N}"));
        try
        {
            return await transaction.RunAsync(
                async set =>
                {
                    var outcome = await changes.ScheduleAsync(set.Connection, key, request, cancellationToken);
                    if (EntryOf(contractor, request.LineId, outcome) is { } entry)
                    {
                        audit.Append(set.Writes, entry);
                    }

                    return outcome;
                },
                cancellationToken
            );
        }
        catch (IdempotencyKeyReusedException)
        {
            await transaction.RunAsync(
                set =>
                {
                    audit.Append(set.Writes, PlanChangeAudit.FormUsed(contractor, request.LineId));
                    return Task.FromResult(true);
                },
                cancellationToken
            );
            return null;
        }
    }

    public Task<PlanWithdrawalOutcome> WithdrawAsync(
        SignedInContractor contractor,
        Guid lineId,
        Guid changeId,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            async set =>
            {
                var outcome = await changes.WithdrawAsync(
                    set.Connection,
                    contractor.ContractorId,
                    lineId,
                    changeId,
                    cancellationToken
                );
                audit.Append(set.Writes, PlanChangeAudit.Of(contractor, lineId, outcome));
                return outcome;
            },
            cancellationToken
        );

    private static AuditEntry? EntryOf(SignedInContractor contractor, Guid lineId, PlanChangeOutcome outcome) =>
        outcome switch
        {
            PlanChangeOutcome.Scheduled scheduled => PlanChangeAudit.Scheduled(contractor, scheduled.Change),
            PlanChangeOutcome.Refused refused => PlanChangeAudit.Refused(contractor, lineId, refused.Why),
            _ => null,
        };
}
