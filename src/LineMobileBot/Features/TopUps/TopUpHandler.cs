using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Features.TopUps;

/// <summary>Buys data for a line, and tells its user.</summary>
internal sealed class TopUpHandler(JobTransaction transaction, Ledger.Billing.TopUps topUps, AuditTrail audit)
{
    /// <returns>What became of it; null when the form has already been used for something else.</returns>
    public async Task<TopUpOutcome?> BuyAsync(
        SignedInContractor contractor,
        MobileLine line,
        DataAmount size,
        Guid formKey,
        CancellationToken cancellationToken
    )
    {
        var key = new IdempotencyKey(FormattableString.Invariant($"top-up/{formKey:N}"));
        var request = new TopUpRequest(contractor.ContractorId, line.Id, size);
        try
        {
            return await transaction.RunAsync(
                async set =>
                {
                    var outcome = await topUps.BuyAsync(set.Connection, key, request, cancellationToken);
                    Follow(set, contractor, line, outcome);
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
                    audit.Append(set.Writes, TopUpAudit.FormUsed(contractor, line.Id));
                    return Task.FromResult(true);
                },
                cancellationToken
            );
            return null;
        }
    }

    private void Follow(TurnSet set, SignedInContractor contractor, MobileLine line, TopUpOutcome outcome)
    {
        switch (outcome)
        {
            case TopUpOutcome.Posted posted:
                audit.Append(set.Writes, TopUpAudit.Bought(contractor, posted.TopUp));
                TellUser(set, line, posted);
                break;
            case TopUpOutcome.Refused refused:
                audit.Append(set.Writes, TopUpAudit.Refused(contractor, line.Id, refused.Why));
                break;
        }
    }

    private static void TellUser(TurnSet set, MobileLine line, TopUpOutcome.Posted posted)
    {
        if (posted.UserAccount is { } account)
        {
            var (topUp, left) = (posted.TopUp, posted.Balance.Total);
            var added = new DataAdded(line.UserName, topUp.Size.Bytes, left.Bytes, topUp.EndsOn(line))
            {
                OfLine = line.Id,
            };
            set.Tell(new LineUserId(account), added, AnswerKind.Notice);
        }
    }
}
