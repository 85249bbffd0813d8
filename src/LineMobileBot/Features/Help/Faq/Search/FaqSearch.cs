using LineMobileBot.Features.Help.Faq.Editions;
using Npgsql;

namespace LineMobileBot.Features.Help.Faq.Search;

/// <summary>
/// Finds the entries that answer a question. Three things are weighed: how near the nearest wording is by its terms, how much of
/// the question the entry's wordings cover together, and how alike the nearest wording is spelt (pg_trgm), which forgives slips.
/// </summary>
internal static class FaqSearch
{
    /// <summary>So many are offered one after another before a person is.</summary>
    public const int MostFound = 3;

    /// <summary>Below this nothing was found: what is left are words that have nothing to do with us.</summary>
    public const double LeastScore = 0.12;

    private const string Ranked = """
        with asked as (
            select a.term, coalesce((select f.weight from faq_terms f where f.term = a.term limit 1), a.unknown) as weight
            from unnest($1::text[], $2::double precision[]) as a (term, unknown)
        ),
        whole as (select greatest(sum(weight), 1e-9) as weight from asked),
        nearest as (
            select key, max(shared / sqrt(whole.weight * w.weight)) as score
            from (select f.key, f.number, sum(asked.weight) as shared
                  from asked join faq_terms f using (term) group by f.key, f.number) as s
            join faq_wordings w using (key, number)
            cross join whole
            group by key
        ),
        covered as (
            select key, sum(weight) / min(whole) as score
            from (select distinct f.key, asked.term, asked.weight, whole.weight as whole
                  from asked join faq_terms f using (term) cross join whole) as c
            group by key
        ),
        alike as (select key, max(similarity(spelling, $3)) as score from faq_wordings group by key)
        select key, 0.33 * coalesce(nearest.score, 0) + 0.22 * coalesce(covered.score, 0) + 0.45 * alike.score as score
        from alike left join nearest using (key) left join covered using (key)
        order by score desc, key
        limit $4
        """;

    /// <summary>The best entries for the question, best first; none when nothing fits.</summary>
    public static async Task<IReadOnlyList<FaqMatch>> FindAsync(
        NpgsqlConnection connection,
        string question,
        CancellationToken cancellationToken
    )
    {
        var terms = FaqVocabulary.Standard.Terms(question);
        var entries = FaqEdition.Current.Entries.Count;
        await using var command = new NpgsqlCommand(Ranked, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string[]> { TypedValue = [.. terms.Select(term => term.Text)] },
                new NpgsqlParameter<double[]>
                {
                    TypedValue = [.. terms.Select(term => FaqIndex.Weight(term, inEntries: 0, entries))],
                },
                new NpgsqlParameter<string> { TypedValue = Spelling.Of(question) },
                new NpgsqlParameter<int> { TypedValue = MostFound },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<FaqMatch>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(new FaqMatch(reader.GetString(0), reader.GetDouble(1)));
        }

        return [.. found.Where(match => match.Score >= LeastScore)];
    }
}

/// <param name="Key">The entry.</param>
/// <param name="Score">From 0, nothing in common, to 1, asked in the very same words.</param>
internal readonly record struct FaqMatch(string Key, double Score);
