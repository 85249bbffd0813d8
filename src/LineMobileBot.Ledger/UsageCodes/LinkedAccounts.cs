using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>Reads which accounts are the active user of some line, for what has to reach all of them.</summary>
public static class LinkedAccounts
{
    /// <summary>The next accounts in their own order, each once; fewer than asked for only at the end.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="after">The last account of the portion before; null for the first portion.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<IReadOnlyList<string>> ReadAsync(
        NpgsqlConnection connection,
        string? after,
        int count,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            """
            select distinct line_account from user_links
            where unlinked_at is null and line_account > $1
            order by line_account limit $2
            """,
            Value(after ?? ""),
            Value(count)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var accounts = new List<string>(count);
        while (await reader.ReadAsync(cancellationToken))
        {
            accounts.Add(reader.GetString(0));
        }

        return accounts;
    }
}
