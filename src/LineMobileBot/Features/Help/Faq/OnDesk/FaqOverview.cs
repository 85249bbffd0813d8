using Npgsql;

namespace LineMobileBot.Features.Help.Faq.OnDesk;

/// <summary>What the desk shows of entries beside what they say.</summary>
internal static class FaqOverview
{
    private const string Counts = """
        select key, count(*) filter (where solved), count(*) filter (where not solved) from faq_feedback group by key
        """;

    private const string Versions = """
        select v.version, v.question, v.answer, v.button, v.words, v.retired, o.name, v.written_at
        from faq_versions v left join operators o on o.id = v.operator_id
        where v.key = $1 order by v.version desc
        """;

    /// <summary>How often each entry did help, and how often not; entries that nobody judged are missing.</summary>
    public static async Task<IReadOnlyDictionary<string, FaqCount>> CountsAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(Counts, connection);
        await using var reader = await select.ExecuteReaderAsync(cancellationToken);
        var counts = new Dictionary<string, FaqCount>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            counts.Add(reader.GetString(0), new FaqCount(reader.GetInt64(1), reader.GetInt64(2)));
        }

        return counts;
    }

    /// <summary>All versions of an entry, newest first.</summary>
    public static async Task<IReadOnlyList<FaqVersion>> VersionsAsync(
        NpgsqlConnection connection,
        string key,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(Versions, connection)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = key } },
        };
        await using var reader = await select.ExecuteReaderAsync(cancellationToken);
        var versions = new List<FaqVersion>();
        while (await reader.ReadAsync(cancellationToken))
        {
            versions.Add(
                new FaqVersion(
                    reader.GetInt32(0),
                    new FaqContent(
                        reader.GetString(1),
                        reader.GetString(2),
                        reader.IsDBNull(3) ? null : reader.GetString(3),
                        reader.GetFieldValue<string[]>(4)
                    ),
                    reader.GetBoolean(5),
                    reader.IsDBNull(6) ? null : reader.GetString(6),
                    reader.GetFieldValue<DateTimeOffset>(7)
                )
            );
        }

        return versions;
    }
}

/// <param name="Solved">How often it did help.</param>
/// <param name="Wrong">How often it did not.</param>
internal readonly record struct FaqCount(long Solved, long Wrong);

/// <param name="Number">Counts up from 1.</param>
/// <param name="Content">What it said.</param>
/// <param name="IsRetired">Whether it answered nobody.</param>
/// <param name="Writer">The operator; null when it came with an edition.</param>
/// <param name="WrittenAt">Since when.</param>
internal sealed record FaqVersion(
    int Number,
    FaqContent Content,
    bool IsRetired,
    string? Writer,
    DateTimeOffset WrittenAt
);
