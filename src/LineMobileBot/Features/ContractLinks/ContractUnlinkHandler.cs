using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>Ends the link from My Page, and tells the LINE account that it has ended.</summary>
internal sealed class ContractUnlinkHandler(
    JobTransaction transaction,
    Ledger.Contracts.ContractLinks links,
    AuditTrail audit
)
{
    /// <summary>Twice is once: the second time there is nothing to end.</summary>
    public Task UnlinkAsync(SignedInContractor contractor, CancellationToken cancellationToken) =>
        transaction.RunAsync(
            async set =>
            {
                var ended = await links.UnlinkAsync(
                    set.Connection,
                    contractor.ContractorId,
                    ContractUnlinkedBy.Contractor,
                    cancellationToken
                );
                if (ended is not null)
                {
                    var account = new LineUserId(ended.LineAccount);
                    audit.Append(set.Writes, AuditEntry.By(contractor, ContractLinkAudit.Unlink));
                    set.Tell(account, new ContractLinkEnded(LoginIdMask.Of(contractor.LoginId), OnMyPage: true));
                    set.RefreshMenu(account);
                }

                return ended;
            },
            cancellationToken
        );
}
