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
        var lines = new List<LineOverview>();
        foreach (var lineId in await IdsAsync(connection, contractorId, now, cancellationToken))
        {
            // A household has five lines at most, and each is read by its primary key.
            if (await LineOverview.ReadAsync(connection, lineId, now, cancellationToken) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static async Task<IReadOnlyList<Guid>> IdsAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            "select id from lines where contractor_id = $1 and (ends_at is null or ends_at > $2) order by id",
            Value(contractorId),
            Value(now)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }
}
