using Npgsql;

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
        var lines = await MobileLineRows.OfContractorAsync(connection, contractorId, now, cancellationToken);
        return await LineOverview.OfAsync(connection, lines, now, cancellationToken);
    }
}
