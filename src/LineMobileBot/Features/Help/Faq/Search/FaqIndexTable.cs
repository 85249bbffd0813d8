using Npgsql;

namespace LineMobileBot.Features.Help.Faq.Search;

/// <summary>The index in SQL. It is made from the entries as a whole: there are some hundred, and they change some times a day.</summary>
internal static class FaqIndexTable
{
    private const string InsertWordings = """
        insert into faq_wordings (key, number, spelling, weight)
        select * from unnest($1::text[], $2::integer[], $3::text[], $4::double precision[])
        """;

    private const string InsertTerms = """
        insert into faq_terms (term, key, number, weight)
        select * from unnest($1::text[], $2::text[], $3::integer[], $4::double precision[])
        """;

    /// <summary>Makes the index anew from the entries. Do it under the lock of <see cref="FaqTable.LockAsync"/>.</summary>
    public static async Task RebuildAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var entries = await FaqTable.AllAsync(connection, cancellationToken);
        var live = entries.Where(entry => !entry.IsRetired).ToList();
        await ReplaceAsync(connection, FaqIndex.Of(live, FaqVocabulary.Standard), cancellationToken);
    }

    private static async Task ReplaceAsync(
        NpgsqlConnection connection,
        FaqIndex index,
        CancellationToken cancellationToken
    )
    {
        var terms = index.Wordings.SelectMany(wording => wording.Terms, (wording, term) => (wording, term)).ToArray();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("delete from faq_wordings"),
                new NpgsqlBatchCommand("delete from faq_terms"),
                new NpgsqlBatchCommand(InsertWordings)
                {
                    Parameters =
                    {
                        Values(index.Wordings.Select(wording => wording.Key)),
                        Values(index.Wordings.Select(wording => wording.Number)),
                        Values(index.Wordings.Select(wording => wording.Spelling)),
                        Values(index.Wordings.Select(index.WeightOf)),
                    },
                },
                new NpgsqlBatchCommand(InsertTerms)
                {
                    Parameters =
                    {
                        Values(terms.Select(use => use.term.Text)),
                        Values(terms.Select(use => use.wording.Key)),
                        Values(terms.Select(use => use.wording.Number)),
                        Values(terms.Select(use => index.Weights[use.term])),
                    },
                },
            },
        };
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlParameter<T[]> Values<T>(IEnumerable<T> values) => new() { TypedValue = [.. values] };
}
