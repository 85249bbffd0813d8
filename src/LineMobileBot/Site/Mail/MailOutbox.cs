using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;

namespace LineMobileBot.Site.Mail;

/// <summary>
/// Mails wait in the database from the commit that they follow from until a mail server has taken them: no page waits for it, and
/// how long a page takes tells nobody whether a mail was sent.
/// </summary>
internal sealed class MailOutbox(
    IEnumerable<IEmailSender> senders,
    IDataProtectionProvider protection,
    MailSignal signal,
    TimeProvider clock
)
{
    private const string Purpose = "mails";

    private const string Claim = """
        update mails set tries = tries + 1, due_at = $1 + $2 * (tries + 1)
        where id = (select id from mails where due_at <= $1 order by due_at limit 1 for update skip locked)
        returning id, sealed, tries
        """;

    /// <summary>How much longer each try that failed makes a mail wait.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly IDataProtector protector = protection.CreateProtector(Purpose);

    /// <summary>Whether this carrier has a mail server; if not, pages that need one say so.</summary>
    public bool CanSend { get; } = senders.Any();

    /// <summary>
    /// Adds the mail to what is committed together. One without a recipient costs as much and goes nowhere.
    /// </summary>
    public void Append(NpgsqlBatch writes, Email email)
    {
        var now = clock.GetUtcNow();
        var sealedMail = protector.Protect(JsonSerializer.SerializeToUtf8Bytes(email, MailJson.Default.Email));
        writes.BatchCommands.Add(
            new NpgsqlBatchCommand(
                "insert into mails (id, sealed, tries, created_at, due_at) values ($1, $2, 0, $3, $3)"
            )
            {
                Parameters =
                {
                    new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7(now) },
                    new NpgsqlParameter<byte[]> { TypedValue = sealedMail },
                    new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                },
            }
        );
    }

    /// <summary>To be called after the commit, so that nobody waits for the worker's next look.</summary>
    public void Committed() => signal.Set();

    /// <summary>Takes the next mail that is due; for a while nobody else gets it.</summary>
    public async Task<DueMail?> TakeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var claim = new NpgsqlCommand(Claim, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<DateTimeOffset> { TypedValue = clock.GetUtcNow() },
                new NpgsqlParameter<TimeSpan> { TypedValue = Pause },
            },
        };
        await using var row = await claim.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken)
            ? new DueMail(row.GetGuid(0), row.GetFieldValue<byte[]>(1), row.GetInt16(2))
            : null;
    }

    public Email Open(DueMail mail) =>
        JsonSerializer.Deserialize(protector.Unprotect(mail.Sealed), MailJson.Default.Email)!;

    public static async Task StrikeOffAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellationToken)
    {
        await using var delete = new NpgsqlCommand("delete from mails where id = $1", connection)
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = id } },
        };
        await delete.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <param name="Id">The row.</param>
/// <param name="Sealed">What to send.</param>
/// <param name="Tries">How often it was tried, this time included.</param>
internal sealed record DueMail(Guid Id, byte[] Sealed, int Tries);

[JsonSerializable(typeof(Email))]
internal sealed partial class MailJson : JsonSerializerContext;
