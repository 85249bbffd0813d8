using System.Security.Cryptography;
using System.Text;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>The rows by which a repeated operation is told from a new one.</summary>
internal static class OperationRows
{
    /// <summary>The first answer of an operation that was already decided; null when it is new.</summary>
    /// <exception cref="IdempotencyKeyReusedException">The key belongs to another operation.</exception>
    public static async Task<Operation?> FindAsync(
        NpgsqlConnection connection,
        IdempotencyKey key,
        string input,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            "select input_hash, result_id, booked_at from operations where key = $1",
            Value(key.Value)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var hash = reader.GetFieldValue<byte[]>(0);
        if (!hash.AsSpan().SequenceEqual(HashOf(input)))
        {
            throw new IdempotencyKeyReusedException();
        }

        var result = reader.IsDBNull(1) ? (Guid?)null : reader.GetGuid(1);
        return new Operation(key, hash, result, reader.GetFieldValue<DateTimeOffset>(2));
    }

    public static void AppendInsert(
        NpgsqlBatch batch,
        IdempotencyKey key,
        string input,
        Guid? resultId,
        DateTimeOffset now
    ) =>
        batch.Add(
            "insert into operations (key, input_hash, result_id, booked_at) values ($1, $2, $3, $4)",
            Value(key.Value),
            Value(HashOf(input)),
            Value(resultId),
            Value(now)
        );

    private static byte[] HashOf(string input) => SHA256.HashData(Encoding.UTF8.GetBytes(input));
}
