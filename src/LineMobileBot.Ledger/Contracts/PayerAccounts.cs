using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>Reads the accounts of those who pay for lines.</summary>
public static class PayerAccounts
{
    private const string AccountsOfPayers = """
        select l.id, c.line_account
        from lines l
        join contract_links c on c.contractor_id = l.contractor_id and c.unlinked_at is null
        where l.id = any($1)
        """;

    /// <summary>The accounts linked to the login ids of the lines' contractors, by line; none where nobody has linked.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> ReadAsync(
        NpgsqlConnection connection,
        Guid[] lineIds,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(AccountsOfPayers, Value(lineIds));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var accounts = new Dictionary<Guid, string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            accounts.Add(reader.GetGuid(0), reader.GetString(1));
        }

        return accounts;
    }
}
