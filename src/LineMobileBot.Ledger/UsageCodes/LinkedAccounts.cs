using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>An account with a link of some kind.</summary>
/// <param name="LineAccount">The account, opaque to the ledger.</param>
/// <param name="IsContractor">Whether a login id is linked to it.</param>
/// <param name="IsUser">Whether it is the user of a line.</param>
public sealed record LinkedAccount(string LineAccount, bool IsContractor, bool IsUser);

/// <summary>Reads which accounts have an active link, for what has to reach all of them.</summary>
public static class LinkedAccounts
{
    /// <summary>The next accounts in their own order, each once; fewer than asked for only at the end.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="after">The last account of the portion before; null for the first portion.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<IReadOnlyList<LinkedAccount>> ReadAsync(
        NpgsqlConnection connection,
        string? after,
        int count,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            """
            select line_account, bool_or(contractor), bool_or(not contractor)
            from (
                (select distinct line_account, true from contract_links
                    where unlinked_at is null and line_account > $1 order by line_account limit $2)
                union all
                (select distinct line_account, false from user_links
                    where unlinked_at is null and line_account > $1 order by line_account limit $2)
            ) as linked (line_account, contractor)
            group by line_account order by line_account limit $2
            """,
            Value(after ?? ""),
            Value(count)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var accounts = new List<LinkedAccount>(count);
        while (await reader.ReadAsync(cancellationToken))
        {
            accounts.Add(new LinkedAccount(reader.GetString(0), reader.GetBoolean(1), reader.GetBoolean(2)));
        }

        return accounts;
    }
}
