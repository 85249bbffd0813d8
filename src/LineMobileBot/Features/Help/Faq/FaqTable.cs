using Npgsql;

namespace LineMobileBot.Features.Help.Faq;

/// <summary>The entries in SQL.</summary>
internal static class FaqTable
{
    // Any number that nobody else locks.
    private const string Lock = "select pg_advisory_xact_lock(7140001)";

    private const string Entries = """
        select e.key, e.place, e.category, e.common, e.account, e.version, v.operator_id is not null, e.retired,
               v.question, v.answer, v.button, v.words
        from faq_entries e join faq_versions v using (key, version)
        """;

    private const string InsertVersion = """
        insert into faq_versions (key, version, question, answer, button, words, retired, operator_id, edition, written_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    private const string PutEntry = """
        insert into faq_entries (key, place, category, common, account, version, retired) values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (key) do update set place = excluded.place, category = excluded.category, common = excluded.common,
            account = excluded.account, version = excluded.version, retired = excluded.retired
        """;

    /// <summary>Whoever changes entries or their index does so one after another, to the end of the transaction.</summary>
    public static async Task LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Lock, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static Task<IReadOnlyList<FaqEntry>> AllAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    ) => ReadAsync(new NpgsqlCommand($"{Entries} order by e.place, e.key", connection), cancellationToken);

    /// <summary>Those entries of these keys that answer people, in the order of the list.</summary>
    public static Task<IReadOnlyList<FaqEntry>> OfKeysAsync(
        NpgsqlConnection connection,
        string[] keys,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            new NpgsqlCommand($"{Entries} where e.key = any($1) and not e.retired order by e.place, e.key", connection)
            {
                Parameters = { Value(keys) },
            },
            cancellationToken
        );

    /// <summary>Those that are offered to everybody, in the order of the list.</summary>
    public static Task<IReadOnlyList<FaqEntry>> CommonAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            new NpgsqlCommand(
                $"{Entries} where e.common is not null and not e.retired order by e.place, e.key",
                connection
            ),
            cancellationToken
        );

    /// <summary>Puts the entry as it is from now on, without its text.</summary>
    public static NpgsqlBatchCommand Put(FaqEntry entry) =>
        new(PutEntry)
        {
            Parameters =
            {
                Value(entry.Key),
                Value(entry.Place),
                Value(entry.Category),
                Value(entry.Common),
                Value((short?)entry.Account),
                Value(entry.Version),
                Value(entry.IsRetired),
            },
        };

    /// <summary>Keeps what the entry says from now on, and who wrote it.</summary>
    public static NpgsqlBatchCommand Keep(FaqEntry entry, FaqWriter writer, DateTimeOffset now) =>
        new(InsertVersion)
        {
            Parameters =
            {
                Value(entry.Key),
                Value(entry.Version),
                Value(entry.Content.Question),
                Value(entry.Content.Answer),
                Value(entry.Content.Button),
                Value(entry.Content.Words.ToArray()),
                Value(entry.IsRetired),
                Value(writer.OperatorId),
                Value(writer.Edition),
                Value(now.ToUniversalTime()),
            },
        };

    private static async Task<IReadOnlyList<FaqEntry>> ReadAsync(
        NpgsqlCommand select,
        CancellationToken cancellationToken
    )
    {
        await using (select)
        {
            await using var reader = await select.ExecuteReaderAsync(cancellationToken);
            var entries = new List<FaqEntry>();
            while (await reader.ReadAsync(cancellationToken))
            {
                entries.Add(EntryOf(reader));
            }

            return entries;
        }
    }

    private static FaqEntry EntryOf(NpgsqlDataReader reader) =>
        new(
            reader.GetString(0),
            reader.GetInt32(1),
            reader.GetString(2),
            reader.IsDBNull(3) ? null : reader.GetString(3),
            reader.IsDBNull(4) ? null : (FaqAccountTopic)reader.GetInt16(4),
            reader.GetInt32(5),
            reader.GetBoolean(6),
            reader.GetBoolean(7),
            new FaqContent(
                reader.GetString(8),
                reader.GetString(9),
                reader.IsDBNull(10) ? null : reader.GetString(10),
                reader.GetFieldValue<string[]>(11)
            )
        );

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };
}

/// <summary>Who wrote a version: an operator, or an edition.</summary>
internal readonly record struct FaqWriter(Guid? OperatorId, string? Edition)
{
    public static FaqWriter Of(Guid operatorId) => new(operatorId, null);

    public static FaqWriter OfEdition(string name) => new(null, name);
}
