using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>Reads the lines a contractor pays for. Takes no locks and writes nothing.</summary>
public static class ContractorLines
{
    /// <summary>The line; null when there is none, or when it is another contractor's.</summary>
    public static async Task<MobileLine?> FindAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        Guid lineId,
        CancellationToken cancellationToken
    ) =>
        await MobileLineRows.FindAsync(connection, lineId, cancellationToken) is { } line
        && line.ContractorId == contractorId
            ? line
            : null;

    /// <summary>Whether the contractor has a line that has not ended.</summary>
    public static async Task<bool> AnyAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            "select exists (select from lines where contractor_id = $1 and (ends_at is null or ends_at > $2))",
            Value(contractorId),
            Value(now)
        );
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The names of the users of all lines the contractor has or had, by line.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> UserNamesAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            "select id, user_name from lines where contractor_id = $1",
            Value(contractorId)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new Dictionary<Guid, string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetGuid(0), reader.GetString(1));
        }

        return names;
    }

    /// <summary>
    /// The contractor's lines with their plans and data at <paramref name="now"/>, oldest first; those that have ended are
    /// left out.
    /// </summary>
    public static async Task<IReadOnlyList<LineOverview>> ReadAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var lines = await MobileLineRows.OfContractorAsync(connection, contractorId, now, cancellationToken);
        return await LineOverview.OfAsync(connection, lines, now, cancellationToken);
    }
}
