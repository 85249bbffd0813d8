using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LineMobileBot.Infrastructure;
using Npgsql;

namespace LineMobileBot.Desk.Accounts;

/// <summary>
/// The one-time links by which operators choose a password and a second factor: to begin with, and again when either was lost. A
/// new link makes the one before useless.
/// </summary>
internal sealed class Invitations(BotSettings settings)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const int TokenBytes = 32;
    private const int LongestToken = 64;

    private const string Insert = """
        insert into operator_invitations (operator_id, token_hash, expires_at) values ($1, $2, $3)
        on conflict (operator_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at
        """;

    /// <summary>Adds an invitation to what is committed together.</summary>
    /// <returns>Its link, to be shown once.</returns>
    public Uri Append(NpgsqlBatch writes, Guid operatorId, DateTimeOffset now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        writes.BatchCommands.Add(
            new NpgsqlBatchCommand(Insert)
            {
                Parameters =
                {
                    new NpgsqlParameter<Guid> { TypedValue = operatorId },
                    new NpgsqlParameter<byte[]> { TypedValue = HashOf(token) },
                    new NpgsqlParameter<DateTimeOffset> { TypedValue = now + Lifetime },
                },
            }
        );
        return new Uri(settings.PublicBaseUrl, $"{DeskAddresses.Invitation}?token={token}");
    }

    /// <summary>
    /// Who is invited; null when the link was used, is too old, or never was. Looking does not use it up: ask again with the operator
    /// locked, which all who change invitations do first.
    /// </summary>
    public static async Task<Guid?> FindAsync(
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

        await using var select = new NpgsqlCommand(
            "select operator_id from operator_invitations where token_hash = $1 and expires_at > $2",
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<byte[]> { TypedValue = HashOf(token) },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
            },
        };
        return (Guid?)await select.ExecuteScalarAsync(cancellationToken);
    }

    public static void AppendEnd(NpgsqlBatch writes, Guid operatorId) =>
        writes.BatchCommands.Add(
            new NpgsqlBatchCommand("delete from operator_invitations where operator_id = $1")
            {
                Parameters = { new NpgsqlParameter<Guid> { TypedValue = operatorId } },
            }
        );

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
