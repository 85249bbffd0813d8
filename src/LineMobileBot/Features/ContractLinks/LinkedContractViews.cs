using LineMobileBot.Conversations;
using Npgsql;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>Reads a person's linked contracts as their chat shows them.</summary>
internal static class LinkedContractViews
{
    public static async Task<IReadOnlyList<LinkedContractView>> OfAsync(
        NpgsqlConnection connection,
        LineUserId user,
        CancellationToken cancellationToken
    )
    {
        var contracts = await Ledger.Contracts.ContractLinks.OfAccountsAsync(
            connection,
            [user.Value],
            cancellationToken
        );
        return
        [
            .. contracts[user.Value]
                .Select(contract => new LinkedContractView(
                    contract.ContractorId,
                    contract.Name,
                    LoginIdMask.Of(contract.LoginId)
                )),
        ];
    }
}
