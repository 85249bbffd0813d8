using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace LineMobileBot.BackOffice;

/// <summary>An answer as it was first given.</summary>
internal sealed record ApiAnswer(byte[] RequestHash, int Status, string? ContentType, AnswerBuffer Body);

/// <summary>Table <c>api_answers</c> in SQL; all of it inside the transaction of the write itself.</summary>
internal static class ApiAnswers
{
    /// <summary>Waits for a call with the same key that runs just now, then finds its answer; null for a new key.</summary>
    public static async Task<ApiAnswer?> FindAsync(
        NpgsqlConnection connection,
        Guid apiKeyId,
        string idempotencyKey,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("select pg_advisory_xact_lock(hashtextextended($1, 1))")
                {
                    Parameters = { new NpgsqlParameter<string> { TypedValue = $"{apiKeyId:N}/{idempotencyKey}" } },
                },
                new NpgsqlBatchCommand(
                    "select request_hash, status, content_type, body from api_answers where api_key_id = $1 and idempotency_key = $2"
                )
                {
                    Parameters =
                    {
                        new NpgsqlParameter<Guid> { TypedValue = apiKeyId },
                        new NpgsqlParameter<string> { TypedValue = idempotencyKey },
                    },
                },
            },
        };
        await using var rows = await batch.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
        await rows.NextResultAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken) ? await ReadAsync(rows, cancellationToken) : null;
    }

    private static async Task<ApiAnswer> ReadAsync(NpgsqlDataReader row, CancellationToken cancellationToken)
    {
        var hash = row.GetFieldValue<byte[]>(0);
        var status = row.GetInt16(1);
        var contentType = await row.IsDBNullAsync(2, cancellationToken) ? null : row.GetString(2);
        var body = new AnswerBuffer();
        await using var kept = await row.GetStreamAsync(3, cancellationToken);
        await kept.CopyToAsync(body, cancellationToken);
        return new ApiAnswer(hash, status, contentType, body);
    }

    public static async Task KeepAsync(
        NpgsqlConnection connection,
        Guid apiKeyId,
        string idempotencyKey,
        ApiAnswer answer,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        answer.Body.Position = 0;
        await using var insert = new NpgsqlCommand(
            """
            insert into api_answers (api_key_id, idempotency_key, request_hash, status, content_type, body, answered_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = apiKeyId },
                new NpgsqlParameter<string> { TypedValue = idempotencyKey },
                new NpgsqlParameter<byte[]> { TypedValue = answer.RequestHash },
                new NpgsqlParameter<short> { TypedValue = short.CreateChecked(answer.Status) },
                new NpgsqlParameter { Value = (object?)answer.ContentType ?? DBNull.Value },
                new NpgsqlParameter { Value = answer.Body, NpgsqlDbType = NpgsqlDbType.Bytea },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
            },
        };
        await insert.ExecuteNonQueryAsync(cancellationToken);
    }
}
