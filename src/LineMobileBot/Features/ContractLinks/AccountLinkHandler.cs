using System.Diagnostics;
using Line.Messaging.Webhook;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>LINE has come back from its dialog: makes the link, or refuses it, and uses the nonce up in the same commit.</summary>
internal sealed class AccountLinkHandler(Ledger.Contracts.ContractLinks links, AuditTrail audit)
{
    public async Task EndAsync(Turn turn, AccountLinkContent link, TurnSet set, CancellationToken cancellationToken)
    {
        var nonce = await LinkNonces.LockAsync(set.Connection, link.Nonce, cancellationToken);
        var now = set.Clock.GetUtcNow();
        switch (LinkNonceRule.Decide(link.IsOk, nonce, turn.User, now))
        {
            case LinkNonceOutcome.Accepted accepted:
                set.Writes.BatchCommands.Add(LinkNonces.Settle(nonce!, now));
                await LinkAsync(turn, accepted.ContractorId, set, cancellationToken);
                break;
            case LinkNonceOutcome.Refused refused:
                Refuse(turn, nonce, refused, now, set);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task LinkAsync(Turn turn, Guid contractorId, TurnSet set, CancellationToken cancellationToken)
    {
        switch (await links.LinkAsync(set.Connection, contractorId, turn.User.Value, cancellationToken))
        {
            case ContractLinkOutcome.Linked:
                set.RefreshMenu(turn.User);
                Write(turn, contractorId, set, AuditOutcome.Done);
                await ReplyMadeAsync(turn, contractorId, again: false, set, cancellationToken);
                break;
            case ContractLinkOutcome.Already:
                await ReplyMadeAsync(turn, contractorId, again: true, set, cancellationToken);
                break;
            case ContractLinkOutcome.Refused refused:
                Write(turn, contractorId, set, AuditOutcome.Refused, refused.Why.GetType().Name);
                set.Reply(turn, SentenceOf(refused.Why), AnswerKind.Command);
                break;
        }
    }

    private void Refuse(Turn turn, LinkNonce? nonce, LinkNonceOutcome.Refused refused, DateTimeOffset now, TurnSet set)
    {
        if (refused.UsesUp)
        {
            set.Writes.BatchCommands.Add(LinkNonces.Settle(nonce!, now));
        }

        Write(turn, nonce?.ContractorId, set, AuditOutcome.Refused, refused.Reason);
        if (turn.User != LineUserId.Nobody)
        {
            set.Reply(turn, new ContractLinkSentence(ContractLinkSentenceKind.NotThisTime), AnswerKind.Command);
        }
    }

    private void Write(Turn turn, Guid? contractorId, TurnSet set, AuditOutcome outcome, string? reason = null)
    {
        var entry = ContractLinkAudit.By(turn.User, ContractLinkAudit.Link, outcome);
        entry = contractorId is { } id ? entry.On(id) : entry;
        audit.Append(set.Writes, reason is null ? entry : entry.Because(reason));
    }

    private static async Task ReplyMadeAsync(
        Turn turn,
        Guid contractorId,
        bool again,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var contracts = await LinkedContractViews.OfAsync(set.Connection, turn.User, cancellationToken);
        var lines = await LinkedLines.ReadAsync(
            set.Connection,
            [turn.User.Value],
            set.Clock.GetUtcNow(),
            cancellationToken
        );
        var made = contracts.Single(contract => contract.ContractorId == contractorId);
        set.Reply(turn, new ContractLinkMade(made, again, lines.Contains(turn.User.Value)), AnswerKind.Command);
    }

    private static ContractLinkSentence SentenceOf(ContractLinkRefusal why) =>
        why switch
        {
            ContractLinkRefusal.NotOpenYet notOpen => new(ContractLinkSentenceKind.NotOpenYet, notOpen.From),
            ContractLinkRefusal.LoginIdLinkedElsewhere => new(ContractLinkSentenceKind.LinkedElsewhere),
            ContractLinkRefusal.TooManyLoginIds tooMany => new(ContractLinkSentenceKind.TooMany, Max: tooMany.Max),
            _ => throw new UnreachableException(),
        };
}
