using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>What decides whether a link can be made.</summary>
/// <param name="LoginIdsOfAccount">How many login ids the account holds.</param>
/// <param name="OpenFrom">When the contractor's first line opened for links; null while none was sent.</param>
internal sealed record ContractLinkFacts(int LoginIdsOfAccount, DateTimeOffset? OpenFrom);

/// <summary>The statements on contract links.</summary>
internal static class ContractLinkRows
{
    private const string Columns = "id, contractor_id, line_account, linked_at, unlinked_at, unlinked_by";

    /// <summary>"contract" in ASCII: keeps the accounts' keys apart from other users of advisory locks.</summary>
    private const long AccountLocks = 0x63_6f_6e_74_72_61_63_74;

    /// <summary>One account links one login id at a time, so that the cap holds. Take it before the contractor's lock.</summary>
    public static Task LockAccountAsync(
        NpgsqlConnection connection,
        string lineAccount,
        CancellationToken cancellationToken
    ) =>
        ExecuteAsync(
            connection.Command(
                "select pg_advisory_xact_lock(hashtextextended($1, $2))",
                Value(lineAccount),
                Value(AccountLocks)
            ),
            cancellationToken
        );

    public static Task LockContractorAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        CancellationToken cancellationToken
    ) =>
        ExecuteAsync(
            connection.Command("select id from contractors where id = $1 for no key update", Value(contractorId)),
            cancellationToken
        );

    public static async Task<ContractLink?> ActiveOfContractorAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        CancellationToken cancellationToken
    ) =>
        await ReadOneAsync(
            connection.Command(
                $"select {Columns} from contract_links where contractor_id = $1 and unlinked_at is null",
                Value(contractorId)
            ),
            cancellationToken
        );

    public static async Task<bool> IsActiveAsync(
        NpgsqlConnection connection,
        Guid linkId,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            "select exists (select from contract_links where id = $1 and unlinked_at is null)",
            Value(linkId)
        );
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public static async Task<ContractLinkFacts> FactsAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        string lineAccount,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            """
            select
                (select count(*)::int from contract_links where line_account = $2 and unlinked_at is null),
                (select min(shipping_notice_at) from lines where contractor_id = $1)
            """,
            Value(contractorId),
            Value(lineAccount)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new ContractLinkFacts(
            reader.GetInt32(0),
            reader.IsDBNull(1) ? null : MobileLine.OpenFrom(reader.GetFieldValue<DateTimeOffset>(1))
        );
    }

    public static Task InsertAsync(
        NpgsqlConnection connection,
        ContractLink link,
        CancellationToken cancellationToken
    ) =>
        ExecuteAsync(
            connection.Command(
                "insert into contract_links (id, contractor_id, line_account, linked_at) values ($1, $2, $3, $4)",
                Value(link.Id),
                Value(link.ContractorId),
                Value(link.LineAccount),
                Value(link.LinkedAt)
            ),
            cancellationToken
        );

    public static Task<ContractLink?> EndAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        string? ofAccount,
        ContractUnlinkedBy by,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection.Command(
                $"""
                update contract_links set unlinked_at = $3, unlinked_by = $4
                where contractor_id = $1 and unlinked_at is null and line_account = coalesce($2, line_account)
                returning {Columns}
                """,
                Value(contractorId),
                Value(ofAccount),
                Value(now),
                Value((short)by)
            ),
            cancellationToken
        );

    public static async Task<ILookup<string, LinkedContract>> OfAccountsAsync(
        NpgsqlConnection connection,
        string[] lineAccounts,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            """
            select contract_links.line_account, contractors.id, login_id, name, linked_at
            from contract_links join contractors on contractors.id = contract_links.contractor_id
            where contract_links.line_account = any($1) and unlinked_at is null
            order by linked_at, contract_links.id
            """,
            Value(lineAccounts)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var contracts = new List<(string Account, LinkedContract Contract)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var linkedAt = reader.GetFieldValue<DateTimeOffset>(4);
            var contract = new LinkedContract(reader.GetGuid(1), reader.GetString(2), reader.GetString(3), linkedAt);
            contracts.Add((reader.GetString(0), contract));
        }

        return contracts.ToLookup(linked => linked.Account, linked => linked.Contract, StringComparer.Ordinal);
    }

    private static async Task ExecuteAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using (command)
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<ContractLink?> ReadOneAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
        }
    }

    private static ContractLink Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetGuid(1),
            reader.GetString(2),
            reader.GetFieldValue<DateTimeOffset>(3),
            reader.IsDBNull(4) ? null : reader.GetFieldValue<DateTimeOffset>(4),
            reader.IsDBNull(5) ? null : (ContractUnlinkedBy)reader.GetInt16(5)
        );
}
