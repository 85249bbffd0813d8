using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>
/// Table <c>help_changes</c>: that something happened in a ticket, for desks to look again. Kept for a while, so that a desk
/// whose connection broke hears of what it missed.
/// </summary>
internal sealed class TalkChangeRow : IEntityTypeConfiguration<TalkChangeRow>
{
    /// <summary>PostgreSQL's notification, sent with the commit: its text is the change's id and the ticket's.</summary>
    public const string Channel = "help_changes";

    private const string Record = $"""
        with change as (insert into help_changes (ticket_id, at) values ($1, $2) returning id)
        select pg_notify('{Channel}', id || ' ' || $1) from change
        """;

    public long Id { get; init; }
    public Guid TicketId { get; init; }
    public DateTimeOffset At { get; init; }

    public static async Task RecordAsync(
        NpgsqlConnection connection,
        Guid ticketId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var record = new NpgsqlCommand(Record, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = ticketId },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
            },
        };
        await record.ExecuteNonQueryAsync(cancellationToken);
    }

    public void Configure(EntityTypeBuilder<TalkChangeRow> builder)
    {
        builder.ToTable("help_changes");
        builder.HasKey(change => change.Id);
        builder.Property(change => change.Id).UseIdentityAlwaysColumn();
        builder.HasIndex(change => change.At).HasMethod("brin");
    }
}
