using Npgsql;

namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>The canned answers in SQL.</summary>
internal static class CannedAnswerTable
{
    private const string Lock = "select pg_advisory_xact_lock(hashtextextended('help_canned_answers', 0))";

    private const string Select = "select id, title, text, changed_at, changed_by from help_canned_answers";

    private const string SaveRow = """
        insert into help_canned_answers (id, title, text, changed_at, changed_by) values ($1, $2, $3, $4, $5)
        on conflict (id) do update
        set title = excluded.title, text = excluded.text, changed_at = excluded.changed_at, changed_by = excluded.changed_by
        """;

    public static async Task<IReadOnlyList<CannedAnswerRow>> ReadAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand($"{Select} order by title", connection);
        var answers = new List<CannedAnswerRow>();
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            answers.Add(Read(rows));
        }

        return answers;
    }

    public static async Task<CannedAnswerRow?> FindAsync(
        NpgsqlConnection connection,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand($"{Select} where id = $1", connection)
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = id } },
        };
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken) ? Read(rows) : null;
    }

    /// <summary>Few rows and rare changes: whoever changes one does so alone, to the end of the transaction.</summary>
    public static async Task LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Lock, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <returns>False: another one has this title.</returns>
    public static async Task<bool> IsTitleFreeAsync(
        NpgsqlConnection connection,
        CannedAnswerRow answer,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            "select not exists (select from help_canned_answers where title = $1 and id <> $2)",
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = answer.Title },
                new NpgsqlParameter<Guid> { TypedValue = answer.Id },
            },
        };
        return (bool)(await select.ExecuteScalarAsync(cancellationToken))!;
    }

    public static NpgsqlBatchCommand Save(CannedAnswerRow answer) =>
        new(SaveRow)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = answer.Id },
                new NpgsqlParameter<string> { TypedValue = answer.Title },
                new NpgsqlParameter<string> { TypedValue = answer.Text },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = answer.ChangedAt },
                new NpgsqlParameter<Guid> { TypedValue = answer.ChangedBy },
            },
        };

    public static NpgsqlBatchCommand Delete(Guid id) =>
        new("delete from help_canned_answers where id = $1")
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = id } },
        };

    private static CannedAnswerRow Read(NpgsqlDataReader row) =>
        new()
        {
            Id = row.GetGuid(0),
            Title = row.GetString(1),
            Text = row.GetString(2),
            ChangedAt = row.GetFieldValue<DateTimeOffset>(3),
            ChangedBy = row.GetGuid(4),
        };
}
