using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Features.Help.Faq.Accounts;

/// <summary>Reads what a person may know of their own lines: those they carry, and for a contractor from when links open.</summary>
internal sealed class AccountReading(GiftPolicy gifts)
{
    /// <summary>As many rows as a card can show.</summary>
    private const int MostRows = 5;

    public async Task<AccountFacts> ReadAsync(
        FaqAccountTopic topic,
        LineUserId user,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        IEnumerable<AccountRow> rows = topic switch
        {
            FaqAccountTopic.Balance => (await LinesAsync(user, set, cancellationToken)).Select(LeftOf),
            FaqAccountTopic.Gift => (await LinesAsync(user, set, cancellationToken)).Select(GiveableOf),
            FaqAccountTopic.Opening => await OpeningsAsync(user, set, cancellationToken),
            _ => await LinksAsync(user, set, cancellationToken),
        };
        return new AccountFacts(topic, [.. rows.Take(MostRows)]);
    }

    private static AccountRow LeftOf(LinkedLine line) =>
        new(AccountRowKind.Left, line.UserName, line.Balance.Total.Bytes);

    private AccountRow GiveableOf(LinkedLine line) =>
        new(
            AccountRowKind.Giveable,
            line.UserName,
            line.State == LineState.Active ? gifts.LargestGift(line.Balance).Bytes : 0
        );

    private static async Task<IEnumerable<AccountRow>> LinksAsync(
        LineUserId user,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var contracts = (await ContractsAsync(user, set, cancellationToken)).ToList();
        var lines = await LinesAsync(user, set, cancellationToken);
        return
        [
            .. Names(AccountRowKind.ContractLink, contracts.Select(contract => contract.Name)),
            .. Names(AccountRowKind.UserLink, lines.Select(line => line.UserName)),
        ];
    }

    private static IEnumerable<AccountRow> Names(AccountRowKind kind, IEnumerable<string> names) =>
        names.Select(name => new AccountRow(kind, name)).DefaultIfEmpty(new AccountRow(kind));

    private static async Task<IEnumerable<AccountRow>> OpeningsAsync(
        LineUserId user,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var openings = new List<AccountRow>();
        foreach (var contract in await ContractsAsync(user, set, cancellationToken))
        {
            var lines = await ContractorLines.ReadAsync(
                set.Connection,
                contract.ContractorId,
                set.Clock.GetUtcNow(),
                cancellationToken
            );
            openings.AddRange(
                // By number: whose phone it is, is the user's half.
                lines.Select(line => new AccountRow(
                    AccountRowKind.LinksOpen,
                    line.Line.Msisdn.Masked,
                    At: line.Line.LinksOpenFrom
                ))
            );
        }

        return openings;
    }

    private static async Task<IEnumerable<LinkedContract>> ContractsAsync(
        LineUserId user,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var contracts = await Ledger.Contracts.ContractLinks.OfAccountsAsync(
            set.Connection,
            [user.Value],
            cancellationToken
        );
        return contracts[user.Value];
    }

    private static async Task<IEnumerable<LinkedLine>> LinesAsync(
        LineUserId user,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var now = set.Clock.GetUtcNow();
        var lines = await LinkedLines.ReadAsync(set.Connection, [user.Value], now, cancellationToken);
        return lines[user.Value];
    }
}
