using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Features.UserLinks.OnMyPage;

/// <summary>Shows the contractor the code of a line, or replaces it; both leave their line in the audit trail.</summary>
internal sealed class CodeHandler(JobTransaction transaction, UsageCodeIssuer codes, AuditTrail audit)
{
    /// <returns>The code; null when the line has none.</returns>
    public Task<UsageCodeDigits?> ShowAsync(
        SignedInContractor contractor,
        MobileLine line,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            async set =>
            {
                var digits = await codes.ShowAsync(set.Connection, line.Id, cancellationToken);
                if (digits is not null)
                {
                    audit.Append(set.Writes, UserLinkAudit.Shown(contractor, line.Id));
                }

                return digits;
            },
            cancellationToken
        );

    /// <param name="contractor">Whose line it is.</param>
    /// <param name="line">The line.</param>
    /// <param name="formKey">The form's key becomes the new code's id, so that the form works once.</param>
    /// <param name="endLink">Whether the present link ends; null leaves it to the policy.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What became of it; null when the form has been used for another line.</returns>
    public async Task<ReissueOutcome?> ReissueAsync(
        SignedInContractor contractor,
        MobileLine line,
        Guid formKey,
        bool? endLink,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await transaction.RunAsync(
                async set =>
                {
                    var outcome = await codes.ReissueAsync(
                        set.Connection,
                        line.Id,
                        formKey,
                        endLink,
                        cancellationToken
                    );
                    Follow(set, contractor, line, formKey, outcome);
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
                    audit.Append(set.Writes, UserLinkAudit.NotReissued(contractor, line.Id, "form-used"));
                    return Task.FromResult(true);
                },
                cancellationToken
            );
            return null;
        }
    }

    private void Follow(
        TurnSet set,
        SignedInContractor contractor,
        MobileLine line,
        Guid codeId,
        ReissueOutcome outcome
    )
    {
        switch (outcome)
        {
            case ReissueOutcome.Reissued { Link: { UnlinkedAt: null } kept }:
                audit.Append(set.Writes, UserLinkAudit.Reissued(contractor, line.Id, codeId, linkEnded: false));
                set.Tell(new LineUserId(kept.LineAccount), new CodeReissued(line.UserName), AnswerKind.Notice);
                break;
            case ReissueOutcome.Reissued reissued:
                audit.Append(
                    set.Writes,
                    UserLinkAudit.Reissued(contractor, line.Id, codeId, linkEnded: reissued.Link is not null)
                );
                set.TellEnd(line, reissued.Link);
                break;
            case ReissueOutcome.NoCode:
                audit.Append(set.Writes, UserLinkAudit.NotReissued(contractor, line.Id, "no-code"));
                break;
        }
    }
}
