using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>Keeps a contract link from being ended while something is done on the strength of it.</summary>
internal static class ContractLinkHold
{
    private const string Hold = """
        select id from contract_links where contractor_id = $1 and line_account = $2 and unlinked_at is null
        for share
        """;

    /// <returns>Whether the account is linked to the contractor's login id; if so, it stays so until the transaction ends.</returns>
    public static async Task<bool> TakeAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        string lineAccount,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(Hold, Value(contractorId), Value(lineAccount));
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }
}
