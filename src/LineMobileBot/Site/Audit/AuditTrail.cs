using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;

namespace LineMobileBot.Site.Audit;

/// <summary>
/// Who changed what, and whose attempt was refused. What changes something appends its line to the batch of the change, so that
/// there is no change without its line.
/// </summary>
internal sealed class AuditTrail(VisitorAddress visitor, TimeProvider clock)
{
    private const string Insert = """
        insert into audit_events
            (id, at, actor_kind, actor_id, on_behalf_of, action, object_kind, object_id, outcome, detail, address_hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11)
        """;

    /// <summary>Adds the line to what is committed together.</summary>
    public void Append(NpgsqlBatch writes, AuditEntry entry) =>
        writes.BatchCommands.Add(CommandOf(entry, clock.GetUtcNow(), visitor.Hash()));

    /// <summary>The same for a command on the server, which comes from no address.</summary>
    public static void Append(NpgsqlBatch writes, AuditEntry entry, DateTimeOffset now) =>
        writes.BatchCommands.Add(CommandOf(entry, now, address: null));

    /// <summary>Writes the line at once: on its own, or inside the connection's open transaction.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        Append(batch, entry);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Whether this was done to that thing since then: for what must not be told again and again.</summary>
    public static async Task<bool> HasSinceAsync(
        NpgsqlConnection connection,
        string action,
        string objectKind,
        string objectId,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            "select exists (select from audit_events where object_kind = $1 and object_id = $2 and action = $3 and at > $4)",
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = objectKind },
                new NpgsqlParameter<string> { TypedValue = objectId },
                new NpgsqlParameter<string> { TypedValue = action },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = since },
            },
        };
        return (bool)(await select.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>
    /// Whether the entry's form has been used for this already: pressed twice it is pressed once. Ask with a lock held that the
    /// second press waits for.
    /// </summary>
    public static async Task<bool> IsUsedAsync(
        NpgsqlConnection connection,
        AuditEntry entry,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            """
            select exists (select from audit_events where object_kind = $1 and object_id = $2 and action = $3
                and outcome = $4 and detail ->> 'form' = $5)
            """,
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = entry.ObjectKind! },
                new NpgsqlParameter<string> { TypedValue = entry.ObjectId! },
                new NpgsqlParameter<string> { TypedValue = entry.Action },
                new NpgsqlParameter<short> { TypedValue = (short)AuditOutcome.Done },
                new NpgsqlParameter<string> { TypedValue = entry.Detail![AuditEntry.FormFact] },
            },
        };
        return (bool)(await select.ExecuteScalarAsync(cancellationToken))!;
    }

    private static NpgsqlBatchCommand CommandOf(AuditEntry entry, DateTimeOffset now, byte[]? address)
    {
        var detail = entry.Detail is { } facts ? JsonSerializer.Serialize(facts, AuditJson.Default.Facts) : null;
        return new NpgsqlBatchCommand(Insert)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7(now) },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                new NpgsqlParameter<short> { TypedValue = (short)entry.ActorKind },
                new NpgsqlParameter<string> { TypedValue = entry.ActorId },
                new NpgsqlParameter<string?> { TypedValue = entry.OnBehalfOf },
                new NpgsqlParameter<string> { TypedValue = entry.Action },
                new NpgsqlParameter<string?> { TypedValue = entry.ObjectKind },
                new NpgsqlParameter<string?> { TypedValue = entry.ObjectId },
                new NpgsqlParameter<short> { TypedValue = (short)entry.Outcome },
                new NpgsqlParameter<string?> { TypedValue = detail },
                new NpgsqlParameter<byte[]?> { TypedValue = address },
            },
        };
    }
}

[JsonSerializable(typeof(IReadOnlyDictionary<string, string>), TypeInfoPropertyName = "Facts")]
internal sealed partial class AuditJson : JsonSerializerContext;
