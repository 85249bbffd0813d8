using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using Npgsql;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>
/// The words that carry a sign-in through LINE's dialog and back: random, used once, kept as a hash.
/// Source: https://developers.line.biz/en/docs/messaging-api/linking-accounts/
/// </summary>
internal sealed class LinkNonces(TimeProvider clock)
{
    /// <summary>As long as the link token lives, without which a nonce is of no use.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>So long a late or second end can be told from an invented one.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>256 bits; LINE asks for 128 or more.</summary>
    private const int Bytes = 32;

    /// <summary>A nonce for the contractor who has just proved who they are.</summary>
    public async Task<string> IssueAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        IssuedLinkToken token,
        CancellationToken cancellationToken
    )
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var now = clock.GetUtcNow();
        await using var writes = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(
                    """
                    insert into link_nonces (nonce_hash, contractor_id, line_user, token_hash, expires_at)
                    values ($1, $2, $3, $4, $5)
                    """
                )
                {
                    Parameters =
                    {
                        new NpgsqlParameter<byte[]> { TypedValue = HashOf(nonce) },
                        new NpgsqlParameter<Guid> { TypedValue = contractorId },
                        new NpgsqlParameter<string> { TypedValue = token.User.Value },
                        new NpgsqlParameter<byte[]> { TypedValue = token.Hash },
                        new NpgsqlParameter<DateTimeOffset> { TypedValue = now + Lifetime },
                    },
                },
                new NpgsqlBatchCommand("delete from link_nonces where expires_at < $1")
                {
                    Parameters = { new NpgsqlParameter<DateTimeOffset> { TypedValue = now - Remembered } },
                },
            },
        };
        await writes.ExecuteNonQueryAsync(cancellationToken);
        return nonce;
    }

    /// <summary>Reads a nonce and keeps it from anybody else until the transaction ends; null when there is none.</summary>
    public static async Task<LinkNonce?> LockAsync(
        NpgsqlConnection connection,
        string nonce,
        CancellationToken cancellationToken
    )
    {
        var hash = HashOf(nonce);
        await using var select = new NpgsqlCommand(
            "select contractor_id, line_user, expires_at, settled_at is not null from link_nonces where nonce_hash = $1 for update",
            connection
        )
        {
            Parameters = { new NpgsqlParameter<byte[]> { TypedValue = hash } },
        };
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken)
            ? new LinkNonce(
                hash,
                rows.GetGuid(0),
                new LineUserId(rows.GetString(1)),
                rows.GetFieldValue<DateTimeOffset>(2),
                rows.GetBoolean(3)
            )
            : null;
    }

    /// <summary>Uses the nonce up.</summary>
    public static NpgsqlBatchCommand Settle(LinkNonce nonce, DateTimeOffset now) =>
        new("update link_nonces set settled_at = $2 where nonce_hash = $1")
        {
            Parameters =
            {
                new NpgsqlParameter<byte[]> { TypedValue = nonce.Hash },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
            },
        };

    /// <summary>Whether LINE has already come back from a sign-in with this link token: it takes none twice.</summary>
    public static async Task<bool> IsUsedAsync(
        NpgsqlConnection connection,
        IssuedLinkToken token,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            "select exists (select from link_nonces where token_hash = $1 and settled_at is not null)",
            connection
        )
        {
            Parameters = { new NpgsqlParameter<byte[]> { TypedValue = token.Hash } },
        };
        return (bool)(await select.ExecuteScalarAsync(cancellationToken))!;
    }

    private static byte[] HashOf(string nonce) => SHA256.HashData(Encoding.UTF8.GetBytes(nonce));
}
