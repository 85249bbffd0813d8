using Npgsql;

namespace LineMobileBot.Infrastructure;

/// <summary>How much waits, and how much of it for an operator.</summary>
internal readonly record struct Waiting(long Open, long Parked);

/// <summary>Counts the rows of a table whose parked ones have a <c>parked_at</c>.</summary>
internal static class WaitingRows
{
    public static async Task<Waiting> CountAsync(
        NpgsqlConnection connection,
        string table,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            $"select count(*) filter (where parked_at is null), count(parked_at) from {table}",
            connection
        );
        await using var row = await select.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return new Waiting(row.GetInt64(0), row.GetInt64(1));
    }
}
