using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>Table <c>help_presences</c>: when an operator was last seen at the talks.</summary>
internal sealed class OperatorPresenceRow : IEntityTypeConfiguration<OperatorPresenceRow>
{
    public Guid OperatorId { get; init; }
    public DateTimeOffset SeenAt { get; init; }

    public static async Task RecordAsync(
        NpgsqlConnection connection,
        Guid operatorId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var record = new NpgsqlCommand(
            """
            insert into help_presences (operator_id, seen_at) values ($1, $2)
            on conflict (operator_id) do update set seen_at = greatest(help_presences.seen_at, excluded.seen_at)
            """,
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = operatorId },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
            },
        };
        await record.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>When each of these was last seen.</summary>
    public static async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> ReadAsync(
        NpgsqlConnection connection,
        Guid[] operators,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            "select operator_id, seen_at from help_presences where operator_id = any($1)",
            connection
        )
        {
            Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = operators } },
        };
        var seen = new Dictionary<Guid, DateTimeOffset>();
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            seen.Add(rows.GetGuid(0), rows.GetFieldValue<DateTimeOffset>(1));
        }

        return seen;
    }

    public void Configure(EntityTypeBuilder<OperatorPresenceRow> builder)
    {
        builder.ToTable("help_presences");
        builder.HasKey(presence => presence.OperatorId);
        builder.Property(presence => presence.OperatorId).ValueGeneratedNever();
    }
}
