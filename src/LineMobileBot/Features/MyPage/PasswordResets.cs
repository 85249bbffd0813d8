using System.Buffers.Text;
using System.Security.Cryptography;
using LineMobileBot.Site.Safety;
using Npgsql;

namespace LineMobileBot.Features.MyPage;

/// <summary>The one-time links by which a forgotten password is replaced.</summary>
internal sealed class PasswordResets(KeyedHashes hashes)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const string Purpose = "password-reset";
    private const int TokenBytes = 32;
    private const int LongestToken = 64;

    /// <summary>A new token; what has run out of time goes at the same moment.</summary>
    public string Append(NpgsqlBatch writes, string loginId, DateTimeOffset now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        writes.BatchCommands.Add(
            new NpgsqlBatchCommand("insert into password_resets (token_hash, login_id, expires_at) values ($1, $2, $3)")
            {
                Parameters =
                {
                    new NpgsqlParameter<byte[]> { TypedValue = hashes.Of(Purpose, token) },
                    new NpgsqlParameter<string> { TypedValue = loginId },
                    new NpgsqlParameter<DateTimeOffset> { TypedValue = now + Lifetime },
                },
            }
        );
        writes.BatchCommands.Add(
            new NpgsqlBatchCommand("delete from password_resets where expires_at <= $1")
            {
                Parameters = { new NpgsqlParameter<DateTimeOffset> { TypedValue = now } },
            }
        );
        return token;
    }

    /// <summary>Whose link it is; null when it was used, is too old, or never was. Looking does not use it up.</summary>
    public async Task<string?> FindAsync(
        NpgsqlConnection connection,
        string? token,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (token is not { Length: > 0 and <= LongestToken })
        {
            return null;
        }

        // Locked, so that of two clicks at once the second finds it used.
        await using var select = new NpgsqlCommand(
            "select login_id from password_resets where token_hash = $1 and expires_at > $2 for update",
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<byte[]> { TypedValue = hashes.Of(Purpose, token) },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
            },
        };
        return (string?)await select.ExecuteScalarAsync(cancellationToken);
    }

    /// <summary>A new password makes all links to replace it useless.</summary>
    public static void AppendEndOfAll(NpgsqlBatch writes, string loginId) =>
        writes.BatchCommands.Add(
            new NpgsqlBatchCommand("delete from password_resets where login_id = $1")
            {
                Parameters = { new NpgsqlParameter<string> { TypedValue = loginId } },
            }
        );
}
