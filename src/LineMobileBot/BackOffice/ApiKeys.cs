using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace LineMobileBot.BackOffice;

/// <summary>Makes back-office keys and recognises them.</summary>
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
        await using var insert = database.CreateCommand(
            "insert into api_keys (id, name, hash, scopes, created_at) values ($1, $2, $3, $4, $5)"
        );
        insert.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7(now) });
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        insert.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = HashOf(key) });
        insert.Parameters.Add(
            new NpgsqlParameter<string[]> { TypedValue = [.. scopes.Count == 0 ? ApiScopes.Default : scopes] }
        );
        insert.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        await insert.ExecuteNonQueryAsync(cancellationToken);
        return key;
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

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
