using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LineMobileBot.Site.Audit;
using Npgsql;

namespace LineMobileBot.BackOffice;

/// <summary>A back-office key as it is kept; the key itself is kept nowhere.</summary>
/// <param name="Id">What audit lines and kept answers name it by.</param>
/// <param name="Name">What it was called when it was made; others may be called the same.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="RevokedAt">Since when it is void; null while it is good.</param>
internal sealed record KeptApiKey(
    Guid Id,
    string Name,
    IReadOnlyList<string> Scopes,
    DateTimeOffset CreatedAt,
    DateTimeOffset? RevokedAt
);

/// <summary>Makes back-office keys, recognises them, and takes them back.</summary>
internal static class ApiKeys
{
    private const string Prefix = "lmb_";
    private const int KeyBytes = 32;

    /// <summary>A new key, to be shown once.</summary>
    public static async Task<string> CreateAsync(
        NpgsqlDataSource database,
        string name,
        IReadOnlyCollection<string> scopes,
        TimeProvider clock,
        CancellationToken cancellationToken = default
    )
    {
        var key = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(
                    "insert into api_keys (id, name, hash, scopes, created_at) values ($1, $2, $3, $4, $5)"
                )
                {
                    Parameters =
                    {
                        new NpgsqlParameter<Guid> { TypedValue = id },
                        new NpgsqlParameter<string> { TypedValue = name },
                        new NpgsqlParameter<byte[]> { TypedValue = HashOf(key) },
                        new NpgsqlParameter<string[]>
                        {
                            TypedValue = [.. scopes.Count == 0 ? ApiScopes.Default : scopes],
                        },
                        new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                    },
                },
            },
        };
        AuditTrail.Append(batch, EntryOf("api-key.create", id), now);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return key;
    }

    /// <summary>All keys there ever were, oldest first.</summary>
    public static async Task<IReadOnlyList<KeptApiKey>> ListAsync(
        NpgsqlDataSource database,
        CancellationToken cancellationToken = default
    )
    {
        await using var select = database.CreateCommand(
            "select id, name, scopes, created_at, revoked_at from api_keys order by created_at, id"
        );
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        var keys = new List<KeptApiKey>();
        while (await rows.ReadAsync(cancellationToken))
        {
            keys.Add(
                new KeptApiKey(
                    rows.GetGuid(0),
                    rows.GetString(1),
                    rows.GetFieldValue<string[]>(2),
                    rows.GetFieldValue<DateTimeOffset>(3),
                    rows.GetFieldValue<DateTimeOffset?>(4)
                )
            );
        }

        return keys;
    }

    /// <summary>From the next call on the key is refused.</summary>
    public static async Task RevokeAsync(
        NpgsqlDataSource database,
        Guid id,
        TimeProvider clock,
        CancellationToken cancellationToken = default
    )
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("update api_keys set revoked_at = $2 where id = $1 and revoked_at is null")
                {
                    Parameters =
                    {
                        new NpgsqlParameter<Guid> { TypedValue = id },
                        new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                    },
                },
            },
        };
        AuditTrail.Append(batch, EntryOf("api-key.revoke", id), now);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The key's id and scopes; null for a key that is unknown or revoked.</summary>
    public static async Task<(Guid Id, IReadOnlyList<string> Scopes)?> FindAsync(
        NpgsqlDataSource database,
        string key,
        CancellationToken cancellationToken
    )
    {
        await using var select = database.CreateCommand(
            "select id, scopes from api_keys where hash = $1 and revoked_at is null"
        );
        select.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = HashOf(key) });
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken) ? (rows.GetGuid(0), rows.GetFieldValue<string[]>(1)) : null;
    }

    private static AuditEntry EntryOf(string action, Guid id) =>
        new(AuditActor.Console, "", action, AuditOutcome.Done)
        {
            ObjectKind = AuditObjects.ApiKey,
            ObjectId = id.ToString("D"),
        };

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
