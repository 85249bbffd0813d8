using Line.Messaging.Webhook;
using LineMobileBot.Conversations;
using LineMobileBot.Site.Audit;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>The contractor links a login id to their LINE, opens My Page from there, and ends the link again.</summary>
internal sealed class ContractLinkRoom(
    AccountLinkHandler accountLink,
    Ledger.Contracts.ContractLinks links,
    AuditTrail audit
) : IRoom
{
    public string Name => ContractLinkStep.Room;

    public PostbackData? Understand(TypedWords words) =>
        words.Are(CommonTexts.AreaContractLink, ContractLinkTexts.Word, ContractLinkTexts.MyPage)
            ? Areas.ContractLink
            : null;

    public PostbackData? Notice(WebhookEvent happened) => happened is AccountLinkEvent ? Areas.ContractLink : null;

    /// <summary>One by one: people link rarely, and each link locks the account and the contractor.</summary>
    public async Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        foreach (var turn in turns)
        {
            await (
                turn.Event is AccountLinkEvent { Link: var link }
                    ? accountLink.EndAsync(turn, link, set, cancellationToken)
                    : AnswerAsync(turn, set, cancellationToken)
            );
        }
    }

    private async Task AnswerAsync(Turn turn, TurnSet set, CancellationToken cancellationToken)
    {
        var contracts = await LinkedContractViews.OfAsync(set.Connection, turn.User, cancellationToken);
        switch (ContractLinkStep.Read(turn.Step))
        {
            case ContractLinkStep.AskUnlink ask:
                set.Reply(turn, QuestionOf(ask, contracts));
                break;
            case ContractLinkStep.Unlink unlink:
                await UnlinkAsync(turn, unlink.ContractorId, contracts, set, cancellationToken);
                break;
            case ContractLinkStep.Keep:
                set.Reply(turn, new ContractLinkSentence(ContractLinkSentenceKind.Kept));
                break;
            case ContractLinkStep.Another:
                set.Reply(turn, new ContractLinkInvitation(Another: contracts.Count > 0));
                break;
            default:
                set.Reply(
                    turn,
                    contracts.Count == 0
                        ? new ContractLinkInvitation(Another: false)
                        : new ContractLinkOverview(contracts)
                );
                break;
        }
    }

    private static Answer QuestionOf(ContractLinkStep.AskUnlink ask, IReadOnlyList<LinkedContractView> contracts) =>
        ask.ContractorId is null && contracts.Count > 1 ? new ContractUnlinkChoice(contracts)
        : contracts.FirstOrDefault(contract => contract.ContractorId == (ask.ContractorId ?? contract.ContractorId))
            is { } asked
            ? new ContractUnlinkQuestion(asked)
        : new ContractLinkSentence(ContractLinkSentenceKind.NotLinkedAnyMore);

    private async Task UnlinkAsync(
        Turn turn,
        Guid contractorId,
        IReadOnlyList<LinkedContractView> contracts,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var contract = contracts.FirstOrDefault(contract => contract.ContractorId == contractorId);
        var ended = await links.UnlinkByAccountAsync(set.Connection, contractorId, turn.User.Value, cancellationToken);
        if (contract is null || ended is null)
        {
            set.Reply(turn, new ContractLinkSentence(ContractLinkSentenceKind.NotLinkedAnyMore));
            return;
        }

        audit.Append(
            set.Writes,
            ContractLinkAudit.By(turn.User, ContractLinkAudit.Unlink, AuditOutcome.Done).On(contractorId)
        );
        set.RefreshMenu(turn.User);
        set.Reply(turn, new ContractLinkEnded(contract.MaskedLoginId, OnMyPage: false), AnswerKind.Command);
    }
}
