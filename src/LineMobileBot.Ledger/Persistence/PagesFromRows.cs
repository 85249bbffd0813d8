using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using Npgsql;

namespace LineMobileBot.Ledger.Persistence;

/// <summary>Gathers pages from rows of a line joined with its buckets: one row for each bucket, or one without any.</summary>
internal sealed class PagesFromRows
{
    private const int ColumnsOfLine = 4;
    private readonly Dictionary<Guid, (LineFacts Line, List<Bucket> Buckets)> _pages = [];

    /// <summary>Takes a row whose columns from <paramref name="first"/> on are id, state, opened_month, ends_at, bucket.</summary>
    /// <returns>Whether this is the line's first row.</returns>
    public bool Add(NpgsqlDataReader reader, int first)
    {
        var id = reader.GetGuid(first);
        var isNew = !_pages.TryGetValue(id, out var page);
        if (isNew)
        {
            page = (ReadLine(reader, first), []);
            _pages.Add(id, page);
        }

        if (!reader.IsDBNull(first + ColumnsOfLine))
        {
            page.Buckets.Add(LineRows.ReadBucket(reader, first + ColumnsOfLine));
        }

        return isNew;
    }

    public IReadOnlyCollection<LinePage> ToPages() =>
        [.. _pages.Values.Select(page => new LinePage(page.Line, [.. page.Buckets], []))];

    public static LineFacts ReadLine(NpgsqlDataReader reader, int first) =>
        new(
            reader.GetGuid(first),
            (LineState)reader.GetInt16(first + 1),
            reader.IsDBNull(first + 2) ? null : ServiceMonth.FromNumber(reader.GetInt32(first + 2)),
            reader.IsDBNull(first + 3) ? null : reader.GetFieldValue<DateTimeOffset>(first + 3),
            LineAccount: null
        );
}
