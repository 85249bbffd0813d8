using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>A line as its active user sees it.</summary>
/// <param name="LineId">The line.</param>
/// <param name="LineAccount">The user's account.</param>
/// <param name="UserName">The user's name.</param>
/// <param name="Msisdn">The line's number; prints itself masked.</param>
/// <param name="State">The line's state.</param>
/// <param name="CodeLastFour">The last four digits of the code by which the line was linked.</param>
/// <param name="UsedThisMonth">What was used this month, slow speed included.</param>
/// <param name="Balance">What the line has.</param>
public sealed record LinkedLine(
    Guid LineId,
    string LineAccount,
    string UserName,
    Msisdn Msisdn,
    LineState State,
    string CodeLastFour,
    DataAmount UsedThisMonth,
    LineBalance Balance
);

/// <summary>
/// Reads the lines of which accounts are the active users: what a tap asks for. One round trip for any number of
/// accounts; two when the month of some line was not opened yet. Takes no locks and writes nothing.
/// </summary>
public static class LinkedLines
{
    private const int ColumnsBeforeLine = 5;

    // PostgreSQL's largest item under load: four index look-ups, no sort, no aggregate.
    private const string Lines = $"""
        select u.line_account, u.last_four, l.user_name, l.msisdn, m.bytes, {LineRows.LineColumns}, {LineRows.BucketColumns}
        from user_links u
        join lines l on l.id = u.line_id
        left join usage_months m on m.line_id = l.id and m.month = $3
        left join buckets b on b.line_id = l.id and b.expires_at > $2
        where u.unlinked_at is null
        """;

    private const string LinesOfAccounts = $"{Lines} and u.line_account = any($1)";

    private const string LinesOfIds = $"{Lines} and u.line_id = any($1)";

    private const string NextIds = """
        select line_id from user_links where unlinked_at is null and line_id > $1 order by line_id limit $2
        """;

    /// <summary>The lines of each account at <paramref name="now"/>, oldest line first; none for who is not linked.</summary>
    public static async Task<ILookup<string, LinkedLine>> ReadAsync(
        NpgsqlConnection connection,
        string[] lineAccounts,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        (await ReadAsync(connection, LinesOfAccounts, Value(lineAccounts), now, cancellationToken)).ToLookup(
            line => line.LineAccount,
            StringComparer.Ordinal
        );

    /// <summary>Those of the lines that have a user and have not ended, oldest first.</summary>
    public static Task<IEnumerable<LinkedLine>> OfLinesAsync(
        NpgsqlConnection connection,
        Guid[] lineIds,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => ReadAsync(connection, LinesOfIds, Value(lineIds), now, cancellationToken);

    /// <summary>The next lines with a user, in the order of their ids; fewer than asked for only at the end.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="after">The last line of the portion before; empty for the first portion.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<Guid[]> NextAsync(
        NpgsqlConnection connection,
        Guid after,
        int count,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(NextIds, Value(after), Value(count));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<Guid>(count);
        while (await reader.ReadAsync(cancellationToken))
        {
            ids.Add(reader.GetGuid(0));
        }

        return [.. ids];
    }

    private static async Task<IEnumerable<LinkedLine>> ReadAsync(
        NpgsqlConnection connection,
        string sql,
        NpgsqlParameter which,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var (labels, read) = await ReadPagesAsync(connection, sql, which, now, cancellationToken);
        var pages = await LineRows.CompleteAsync(connection, read, now, cancellationToken);
        return pages
            .Where(page => page.Line.StateAt(now) != LineState.Cancelled)
            .OrderBy(page => page.Line.Id)
            .Select(page => labels[page.Line.Id].On(page, now));
    }

    private static async Task<(Dictionary<Guid, Labels>, IReadOnlyCollection<LinePage>)> ReadPagesAsync(
        NpgsqlConnection connection,
        string sql,
        NpgsqlParameter which,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var month = ServiceMonth.Of(now);
        await using var command = connection.Command(sql, which, Value(month.Start), Value(month.Number));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var labels = new Dictionary<Guid, Labels>();
        var pages = new PagesFromRows();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (pages.Add(reader, ColumnsBeforeLine))
            {
                labels.Add(reader.GetGuid(ColumnsBeforeLine), Labels.Read(reader));
            }
        }

        return (labels, pages.ToPages());
    }

    private sealed record Labels(string Account, string LastFour, string UserName, Msisdn Msisdn, DataAmount Used)
    {
        public static Labels Read(NpgsqlDataReader reader) =>
            new(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                Msisdn.Parse(reader.GetString(3)),
                reader.IsDBNull(4) ? DataAmount.Zero : new DataAmount(reader.GetInt64(4))
            );

        public LinkedLine On(LinePage page, DateTimeOffset now) =>
            new(
                page.Line.Id,
                Account,
                UserName,
                Msisdn,
                page.Line.StateAt(now),
                LastFour,
                Used,
                LineBalance.Of(page, now)
            );
    }
}
