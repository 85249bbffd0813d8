using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Features.ContractLinks.OneTap;

/// <summary>Where a person whom LINE has vouched for may go.</summary>
internal abstract record OneTapOutcome
{
    private OneTapOutcome() { }

    /// <summary>Signed in, once the ticket is in the cookie.</summary>
    internal sealed record Accepted(SignInTicket Ticket) : OneTapOutcome;

    /// <summary>Has linked several login ids and has to say which.</summary>
    internal sealed record Choose(IReadOnlyList<LinkedContract> Contracts) : OneTapOutcome;

    /// <summary>Has linked none, or not that one.</summary>
    internal sealed record NotLinked : OneTapOutcome;
}

/// <summary>Signs a contractor in whose LINE account is linked, without a password.</summary>
internal sealed class OneTapSignIns(
    JobTransaction transaction,
    ContractorAccounts accounts,
    ContractorSignIns signIns,
    AuditTrail audit
)
{
    /// <param name="context">The request.</param>
    /// <param name="person">Whom LINE has vouched for.</param>
    /// <param name="chosen">The contractor the person has chosen; null while they were not asked.</param>
    /// <param name="mustChoose">Whether even a single contract is shown first.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<OneTapOutcome> SignInAsync(
        HttpContext context,
        LineUserId person,
        Guid? chosen,
        bool mustChoose,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync<OneTapOutcome>(
            async set =>
            {
                var contracts = (
                    await Ledger.Contracts.ContractLinks.OfAccountsAsync(
                        set.Connection,
                        [person.Value],
                        cancellationToken
                    )
                )[person.Value]
                    .ToList();
                if (chosen is null && contracts.Count > (mustChoose ? 0 : 1))
                {
                    return new OneTapOutcome.Choose(contracts);
                }

                var contract = contracts.Find(linked => linked.ContractorId == (chosen ?? linked.ContractorId));
                return contract is null
                    ? Refuse(set, person, chosen)
                    : await AcceptAsync(set, context, contract, cancellationToken);
            },
            cancellationToken
        );

    private OneTapOutcome.NotLinked Refuse(TurnSet set, LineUserId person, Guid? chosen)
    {
        var entry = ContractLinkAudit.By(person, ContractLinkAudit.OneTap, AuditOutcome.Refused);
        audit.Append(set.Writes, (chosen is { } contractorId ? entry.On(contractorId) : entry).Because("not-linked"));
        return new OneTapOutcome.NotLinked();
    }

    private async Task<OneTapOutcome> AcceptAsync(
        TurnSet set,
        HttpContext context,
        LinkedContract contract,
        CancellationToken cancellationToken
    )
    {
        var account = await accounts.FindAsync(set.Connection, contract.LoginId);
        return new OneTapOutcome.Accepted(
            await signIns.AcceptAsync(set, context, account, SignInWay.LineLogin, cancellationToken)
        );
    }
}
