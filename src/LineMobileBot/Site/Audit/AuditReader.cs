using System.Text.Json;
using Npgsql;

namespace LineMobileBot.Site.Audit;

/// <summary>One line of the audit trail as it is read.</summary>
internal sealed record AuditLine(
    Guid Id,
    DateTimeOffset At,
    AuditActor ActorKind,
    string ActorId,
    string Action,
    string? ObjectKind,
    string? ObjectId,
    AuditOutcome Outcome,
    string? OnBehalfOf,
    IReadOnlyDictionary<string, string> Detail
);

/// <summary>Which lines are looked for; null: all.</summary>
internal sealed record AuditFilter
{
    public AuditActor? ActorKind { get; init; }

    public string? ActorId { get; init; }

    /// <summary>An action, or the beginning of several, such as <c>gift.</c>.</summary>
    public string? Action { get; init; }

    public string? ObjectId { get; init; }

    public AuditOutcome? Outcome { get; init; }

    /// <summary>Inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The line below which to go on; null for the newest.</summary>
    public Guid? OlderThan { get; init; }
}

/// <summary>Reads the audit trail, newest first.</summary>
internal static class AuditReader
{
    private const string Select = """
        select id, at, actor_kind, actor_id, action, object_kind, object_id, outcome, on_behalf_of, detail
        from audit_events
        where ($1::smallint is null or actor_kind = $1) and ($2::text is null or actor_id = $2)
            and ($3::text is null or starts_with(action, $3)) and ($4::text is null or object_id = $4)
            and ($5::smallint is null or outcome = $5) and ($6::timestamptz is null or at >= $6)
            and ($7::timestamptz is null or at < $7) and ($8::uuid is null or id < $8)
        order by id desc limit $9
        """;

    public static async Task<IReadOnlyList<AuditLine>> ReadAsync(
        NpgsqlConnection connection,
        AuditFilter filter,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(Select, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<short?> { TypedValue = (short?)filter.ActorKind },
                new NpgsqlParameter<string?> { TypedValue = filter.ActorId },
                new NpgsqlParameter<string?> { TypedValue = filter.Action },
                new NpgsqlParameter<string?> { TypedValue = filter.ObjectId },
                new NpgsqlParameter<short?> { TypedValue = (short?)filter.Outcome },
                new NpgsqlParameter<DateTimeOffset?> { TypedValue = filter.From },
                new NpgsqlParameter<DateTimeOffset?> { TypedValue = filter.Until },
                new NpgsqlParameter<Guid?> { TypedValue = filter.OlderThan },
                new NpgsqlParameter<int> { TypedValue = most },
            },
        };
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        var lines = new List<AuditLine>();
        while (await rows.ReadAsync(cancellationToken))
        {
            lines.Add(Read(rows));
        }

        return lines;
    }

    private static AuditLine Read(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetFieldValue<DateTimeOffset>(1),
            (AuditActor)row.GetInt16(2),
            row.GetString(3),
            row.GetString(4),
            TextOf(row, 5),
            TextOf(row, 6),
            (AuditOutcome)row.GetInt16(7),
            TextOf(row, 8),
            TextOf(row, 9) is { } detail
                ? JsonSerializer.Deserialize(detail, AuditJson.Default.Facts)!
                : new Dictionary<string, string>(StringComparer.Ordinal)
        );

    private static string? TextOf(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
