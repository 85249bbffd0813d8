using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Features.UserLinks.OnMyPage;

/// <summary>Ends the link of a line's user for the contractor: at once, as if the user had done it, and the user is told.</summary>
internal sealed class RemoteUnlinkHandler(
    JobTransaction transaction,
    Ledger.UsageCodes.UserLinks links,
    AuditTrail audit
)
{
    /// <param name="contractor">Whose line it is.</param>
    /// <param name="line">The line.</param>
    /// <param name="linkId">The link that was shown: pressed twice it ends once, and one made since stays.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether the link has ended, by this or before; false when the line never had it.</returns>
    public Task<bool> UnlinkAsync(
        SignedInContractor contractor,
        MobileLine line,
        Guid linkId,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            async set =>
            {
                var outcome = await links.UnlinkByContractorAsync(set.Connection, line.Id, linkId, cancellationToken);
                if (outcome is UnlinkOutcome.Unlinked unlinked)
                {
                    audit.Append(set.Writes, UserLinkAudit.Unlinked(contractor, line.Id, linkId));
                    set.TellEnd(line, unlinked.Link);
                    return true;
                }

                if (
                    await Ledger.UsageCodes.UserLinks.FindAsync(set.Connection, line.Id, linkId, cancellationToken)
                    is not null
                )
                {
                    return true;
                }

                audit.Append(set.Writes, UserLinkAudit.NotUnlinked(contractor, line.Id));
                return false;
            },
            cancellationToken
        );
}
