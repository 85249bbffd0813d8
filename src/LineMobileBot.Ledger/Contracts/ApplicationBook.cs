using LineMobileBot.Ledger.Persistence;
using LineMobileBot.Ledger.Transfers;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>Reads applications with their progress. Takes no locks and writes nothing.</summary>
public static class ApplicationBook
{
    private const string Progress = $"""
        select {ApplicationRows.Columns}, c.login_id, l.shipping_notice_at, l.started_at
        from applications a join contractors c on c.id = a.contractor_id left join lines l on l.id = a.line_id
        """;

    private const string State = """
        case when a.cancelled_at is not null then 4 when l.started_at is not null then 3
            when l.shipping_notice_at is not null then 2 else 1 end
        """;

    /// <summary>Once a contractor has linked an account, only the link says who hears of the contract.</summary>
    private const string Account = """
        select k.line_account from contract_links k where k.contractor_id = $1 and k.unlinked_at is null
        union all
        select a.chat_account from applications a
        where a.id = $2 and a.chat_account is not null
            and not exists (select from contract_links k where k.contractor_id = $1)
        """;

    private const string OpenOfAccounts = $"""
        select {ApplicationRows.Columns}, c.login_id, l.shipping_notice_at, l.started_at, told.account
        from (
            select k.line_account as account, a.id
            from contract_links k join applications a on a.contractor_id = k.contractor_id
            where k.line_account = any($1) and k.unlinked_at is null
            union all
            select a.chat_account, a.id from applications a
            where a.chat_account = any($1)
                and not exists (select from contract_links k where k.contractor_id = a.contractor_id)
        ) told
        join applications a on a.id = told.id
        join contractors c on c.id = a.contractor_id
        left join lines l on l.id = a.line_id
        where a.cancelled_at is null and l.started_at is null
        order by a.id desc
        """;

    /// <summary>The contractor's application; null when there is none, or when it is another's.</summary>
    public static async Task<ApplicationProgress?> FindAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        Guid applicationId,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(connection, applicationId, cancellationToken) is { } found
        && found.Application.ContractorId == contractorId
            ? found
            : null;

    /// <summary>The contractor's application that was made under the key; null when there is none, or when it is another's.</summary>
    public static async Task<Application?> MadeByAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        IdempotencyKey key,
        CancellationToken cancellationToken
    ) =>
        await ApplicationRows.FindAsync(connection, key, cancellationToken) is { } made
        && made.ContractorId == contractorId
            ? made
            : null;

    /// <summary>Anybody's application, for the carrier's systems.</summary>
    public static async Task<ApplicationProgress?> FindAsync(
        NpgsqlConnection connection,
        Guid applicationId,
        CancellationToken cancellationToken
    ) =>
        (
            await ReadAsync(connection.Command($"{Progress} where a.id = $1", Value(applicationId)), cancellationToken)
        ).SingleOrDefault();

    /// <summary>The application that a line was entered for; null for a line without one.</summary>
    public static async Task<ApplicationProgress?> OfLineAsync(
        NpgsqlConnection connection,
        Guid lineId,
        CancellationToken cancellationToken
    ) =>
        (
            await ReadAsync(connection.Command($"{Progress} where a.line_id = $1", Value(lineId)), cancellationToken)
        ).SingleOrDefault();

    /// <summary>The contractor's applications, newest first.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="contractorId">The contractor.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static Task<IReadOnlyList<ApplicationProgress>> OfContractorAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        int count,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            connection.Command(
                $"{Progress} where a.contractor_id = $1 order by a.id desc limit $2",
                Value(contractorId),
                Value(count)
            ),
            cancellationToken
        );

    /// <summary>Everybody's applications in the order they came, for the carrier's systems.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="state">Only those in this state; null for all.</param>
    /// <param name="after">Only those that came after this one.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static Task<IReadOnlyList<ApplicationProgress>> ListAsync(
        NpgsqlConnection connection,
        ApplicationState? state,
        Guid? after,
        int count,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            connection.Command(
                $"{Progress} where ($1::int is null or {State} = $1) and a.id > $2 order by a.id limit $3",
                Value((int?)state),
                Value(after ?? Guid.Empty),
                Value(count)
            ),
            cancellationToken
        );

    /// <summary>
    /// For each account the applications it hears of and whose lines are not in service yet, newest first. One round trip for any
    /// number of accounts.
    /// </summary>
    public static async Task<ILookup<string, ApplicationProgress>> OpenOfAccountsAsync(
        NpgsqlConnection connection,
        string[] lineAccounts,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(OpenOfAccounts, Value(lineAccounts));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var open = new List<(string Account, ApplicationProgress Progress)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            open.Add((reader.GetString(ApplicationRows.Count + 3), Read(reader)));
        }

        return open.ToLookup(entry => entry.Account, entry => entry.Progress, StringComparer.Ordinal);
    }

    /// <summary>The account that hears of the application: the contractor's linked one, before any link the one they applied from.</summary>
    public static async Task<string?> AccountToTellAsync(
        NpgsqlConnection connection,
        Application application,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(Account, Value(application.ContractorId), Value(application.Id));
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<ApplicationProgress>> ReadAsync(
        NpgsqlCommand command,
        CancellationToken cancellationToken
    )
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var applications = new List<ApplicationProgress>();
            while (await reader.ReadAsync(cancellationToken))
            {
                applications.Add(Read(reader));
            }

            return applications;
        }
    }

    private static ApplicationProgress Read(NpgsqlDataReader reader) =>
        new(
            ApplicationRows.Read(reader),
            reader.GetString(ApplicationRows.Count),
            InstantOrNull(reader, ApplicationRows.Count + 1),
            InstantOrNull(reader, ApplicationRows.Count + 2)
        );

    private static DateTimeOffset? InstantOrNull(NpgsqlDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) ? null : reader.GetFieldValue<DateTimeOffset>(ordinal);
}
