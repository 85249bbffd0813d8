using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;
using Npgsql;

namespace LineMobileBot.Features.SignUps;

/// <summary>What became of a newcomer's application, and their first sign-in if it was accepted.</summary>
internal sealed record JoinAnswer(ApplicationOutcome Outcome, SignInTicket? Ticket);

/// <summary>Takes applications, makes newcomers contractors, and tells the chat.</summary>
internal sealed class ApplicationHandler(
    NpgsqlDataSource database,
    JobTransaction transaction,
    Applications applications,
    ContractorAccounts accounts,
    ContractorSignIns signIns,
    AuditTrail audit
)
{
    /// <summary>A form applies once.</summary>
    public static IdempotencyKey KeyOf(Guid formKey) => new(FormattableString.Invariant($"application/{formKey:N}"));

    /// <exception cref="IdempotencyKeyReusedException">The form has been used for something else.</exception>
    public Task<ApplicationOutcome> ApplyAsync(
        SignedInContractor contractor,
        ApplicationDraft draft,
        Guid formKey,
        CancellationToken cancellationToken
    ) => transaction.RunAsync(set => ApplyAsync(set, contractor, draft, formKey, cancellationToken), cancellationToken);

    /// <summary>The same, inside a transaction in which the contractor has just proved to be the one.</summary>
    public async Task<ApplicationOutcome> ApplyAsync(
        TurnSet set,
        SignedInContractor contractor,
        ApplicationDraft draft,
        Guid formKey,
        CancellationToken cancellationToken
    )
    {
        var outcome = await SendAsync(set, draft, formKey, cancellationToken);
        if (outcome is ApplicationOutcome.Refused refused)
        {
            audit.Append(set.Writes, SignUpAudit.Refused(contractor, refused.Why));
        }

        return outcome;
    }

    /// <summary>A newcomer is a contractor with a password, has applied and has signed in, all by one commit or not at all.</summary>
    /// <exception cref="IdempotencyKeyReusedException">The form has been used for something else.</exception>
    public Task<JoinAnswer> JoinAsync(
        HttpContext context,
        ApplicationDraft draft,
        Guid formKey,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            async set =>
            {
                var outcome = await SendAsync(set, draft, formKey, cancellationToken);
                switch (outcome)
                {
                    case ApplicationOutcome.Refused refused:
                        audit.Append(set.Writes, SignUpAudit.Refused(refused.Why));
                        return new JoinAnswer(outcome, Ticket: null);
                    case ApplicationOutcome.Accepted:
                        var account = await accounts.SetAsync(set.Connection, draft.LoginId, draft.Newcomer!.Password);
                        return new JoinAnswer(
                            outcome,
                            await signIns.AcceptAsync(set, context, account, SignInWay.Password, cancellationToken)
                        );
                    default:
                        return new JoinAnswer(outcome, Ticket: null);
                }
            },
            cancellationToken
        );

    /// <summary>Writes down that a form came for a plan that is not sold.</summary>
    /// <param name="contractor">Who has signed in; null for a newcomer.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task RefusePlanAsync(SignedInContractor? contractor, CancellationToken cancellationToken)
    {
        var why = new ApplicationRefusal.PlanNotSold();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await audit.WriteAsync(
            connection,
            contractor is null ? SignUpAudit.Refused(why) : SignUpAudit.Refused(contractor, why),
            cancellationToken
        );
    }

    /// <summary>Takes an application of the contractor's back; what became of it is told by its page.</summary>
    public Task CancelAsync(SignedInContractor contractor, Guid applicationId, CancellationToken cancellationToken) =>
        transaction.RunAsync(
            async set =>
            {
                var outcome = await applications.CancelAsync(set.Connection, applicationId, cancellationToken);
                switch (outcome)
                {
                    case ApplicationCancellation.Cancelled { Changed: true, Application: var cancelled }:
                        audit.Append(set.Writes, SignUpAudit.Cancelled(contractor, cancelled));
                        await ApplicationReports.CancelledAsync(set, cancelled, cancellationToken);
                        break;
                    case ApplicationCancellation.NotOpen:
                        audit.Append(set.Writes, SignUpAudit.CancelledTooLate(contractor, applicationId));
                        break;
                }

                return outcome;
            },
            cancellationToken
        );

    private async Task<ApplicationOutcome> SendAsync(
        TurnSet set,
        ApplicationDraft draft,
        Guid formKey,
        CancellationToken cancellationToken
    )
    {
        var outcome = await applications.ApplyAsync(
            set.Connection,
            KeyOf(formKey),
            draft.ToRequest(),
            cancellationToken
        );
        if (outcome is ApplicationOutcome.Accepted { Application: var accepted })
        {
            audit.Append(set.Writes, SignUpAudit.Applied(accepted));
            await ApplicationReports.AcceptedAsync(set, accepted, cancellationToken);
        }

        return outcome;
    }
}
