using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.DataGifts.OnDesk;

/// <summary>Takes a gift back: the transfer, its audit line and what both people are told are one commit.</summary>
internal sealed class ReversalHandler(JobTransaction transaction, GiftReversals reversals, AuditTrail audit)
{
    /// <param name="operator">Who takes it back.</param>
    /// <param name="giftId">The gift.</param>
    /// <param name="atMost">As much of it, if that much is left.</param>
    /// <param name="reason">Why.</param>
    /// <param name="formKey">Pressed twice it is taken back once.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What became of it; null when the form has already been used for something else.</returns>
    public async Task<ReversalOutcome?> ReverseAsync(
        SignedInOperator @operator,
        Guid giftId,
        DataAmount atMost,
        ReversalReason reason,
        Guid formKey,
        CancellationToken cancellationToken
    )
    {
        var key = new IdempotencyKey(FormattableString.Invariant($"gift-reversal/{formKey:N}"));
        try
        {
            return await transaction.RunAsync(
                async set =>
                {
                    var outcome = await reversals.ReverseAsync(set.Connection, key, giftId, atMost, cancellationToken);
                    switch (outcome)
                    {
                        case ReversalOutcome.Posted { IsRepeat: false } posted:
                            audit.Append(set.Writes, ReversalAudit.Done(@operator, giftId, reason, posted.Amount));
                            await TellBothAsync(set, posted, cancellationToken);
                            break;
                        case ReversalOutcome.NothingLeft:
                            audit.Append(set.Writes, ReversalAudit.NothingLeft(@operator, giftId));
                            break;
                    }

                    return outcome;
                },
                cancellationToken
            );
        }
        catch (IdempotencyKeyReusedException)
        {
            return null;
        }
    }

    /// <summary>Each with their own balance and nothing of the other's.</summary>
    private static async Task TellBothAsync(
        TurnSet set,
        ReversalOutcome.Posted posted,
        CancellationToken cancellationToken
    )
    {
        await TellAsync(posted.Giver.LineId, new GiftReturned(posted.Amount, posted.Giver.Total));
        await TellAsync(posted.Receiver.LineId, new GiftTakenBack(posted.Amount, posted.Receiver.Total));

        async Task TellAsync(Guid lineId, Answer answer)
        {
            if (await Ledger.UsageCodes.UserLinks.OfLineAsync(set.Connection, lineId, cancellationToken) is { } link)
            {
                set.Tell(new LineUserId(link.LineAccount), answer);
            }
        }
    }
}
