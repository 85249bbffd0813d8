using System.Security.Cryptography;
using System.Text;
using Line.Messaging;
using LineMobileBot.Conversations;
using Npgsql;

namespace LineMobileBot.Delivery;

/// <summary>
/// Gets link tokens from LINE and remembers whose each is, by its hash: LINE tells who ended a link, not whose link it was.
/// </summary>
internal sealed class LinkTokens(ILineMessagingClient line, NpgsqlDataSource dataSource, TimeProvider clock)
{
    /// <summary>LINE's.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>So long a page can tell that a link token is too old, rather than unknown.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <exception cref="LineApiException">LINE issues none for this person.</exception>
    public async Task<LinkToken> IssueAsync(LineUserId user, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var token = new LinkToken((await line.IssueLinkTokenAsync(user.Value, cancellationToken)).Value);
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var writes = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(
                    "insert into link_tokens (token_hash, line_user, expires_at) values ($1, $2, $3)"
                )
                {
                    Parameters =
                    {
                        new NpgsqlParameter<byte[]> { TypedValue = HashOf(token) },
                        new NpgsqlParameter<string> { TypedValue = user.Value },
                        new NpgsqlParameter<DateTimeOffset> { TypedValue = now + Lifetime },
                    },
                },
                new NpgsqlBatchCommand("delete from link_tokens where expires_at < $1")
                {
                    Parameters = { new NpgsqlParameter<DateTimeOffset> { TypedValue = now - Remembered } },
                },
            },
        };
        await writes.ExecuteNonQueryAsync(cancellationToken);
        return token;
    }

    /// <summary>What is known of a token that somebody brings; null when it is none of ours.</summary>
    public static async Task<IssuedLinkToken?> FindAsync(
        NpgsqlConnection connection,
        LinkToken token,
        CancellationToken cancellationToken
    )
    {
        var hash = HashOf(token);
        await using var select = new NpgsqlCommand(
            "select line_user, expires_at from link_tokens where token_hash = $1",
            connection
        )
        {
            Parameters = { new NpgsqlParameter<byte[]> { TypedValue = hash } },
        };
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken)
            ? new IssuedLinkToken(hash, new LineUserId(rows.GetString(0)), rows.GetFieldValue<DateTimeOffset>(1))
            : null;
    }

    private static byte[] HashOf(LinkToken token) => SHA256.HashData(Encoding.UTF8.GetBytes(token.Value));
}

/// <summary>A link token of ours, without itself.</summary>
/// <param name="Hash">SHA-256 of the token.</param>
/// <param name="User">To whom LINE issued it.</param>
/// <param name="ExpiresAt">Until when LINE takes it (exclusive).</param>
internal sealed record IssuedLinkToken(byte[] Hash, LineUserId User, DateTimeOffset ExpiresAt);
