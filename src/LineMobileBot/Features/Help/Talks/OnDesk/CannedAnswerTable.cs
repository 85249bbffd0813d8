using Npgsql;

namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>The canned answers in SQL.</summary>
internal static class CannedAnswerTable
{
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
        await using var select = new NpgsqlCommand(
            "select id, title, text, changed_at, changed_by from help_canned_answers order by title",
            connection
        );
        var answers = new List<CannedAnswerRow>();
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            answers.Add(
                new CannedAnswerRow
                {
                    Id = rows.GetGuid(0),
                    Title = rows.GetString(1),
                    Text = rows.GetString(2),
                    ChangedAt = rows.GetFieldValue<DateTimeOffset>(3),
                    ChangedBy = rows.GetGuid(4),
                }
            );
        }

        return answers;
    }

    /// <returns>False: another one has this title.</returns>
    public static async Task<bool> IsTitleFreeAsync(
        NpgsqlConnection connection,
        CannedAnswerRow answer,
        CancellationToken cancellationToken
    )
    {
        // Few rows and rare changes: one at a time, so that two of the same title cannot pass each other.
        await using var look = new NpgsqlCommand(
            """
            select pg_advisory_xact_lock(hashtextextended('help_canned_answers', 0));
            """,
            connection
        );
        await look.ExecuteNonQueryAsync(cancellationToken);
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
}
