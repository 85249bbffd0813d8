using LineMobileBot.Ledger.Buckets;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Persistence;

/// <summary>Reads what the book needs of lines whose month is not opened yet: older buckets, and their plans by month.</summary>
internal static class LineRows
{
    public const string LineColumns = "l.id, l.state, l.opened_month, l.ends_at";
    public const string BucketColumns = "b.id, b.line_id, b.kind, b.month, b.granted, b.remaining, b.expires_at";

    /// <summary>When the last opened month of <c>lines</c> began. A month begins at 15:00 UTC of the day before its first.</summary>
    public const string OpenedMonthStart =
        "make_timestamptz(opened_month / 100, opened_month % 100, 1, 0, 0, 0, 'UTC') - interval '9 hours'";

    // The line is read again together with its buckets, in one statement and hence one snapshot: someone may have opened
    // the month since the first look.
    private const string LinesSinceOpened = $"""
        select {LineColumns}, {BucketColumns}
        from lines l
        left join buckets b on b.line_id = l.id and b.expires_at > {OpenedMonthStart}
        where l.id = any($1)
        """;

    private const string AllowancesOfLines = """
        select line_plans.line_id, line_plans.from_month, plans.data_bytes
        from line_plans
        join plans on plans.code = line_plans.plan_code and plans.version = line_plans.plan_version
        where line_plans.line_id = any($1)
        """;

    /// <summary>
    /// Completes the pages whose month is not opened at <paramref name="now"/>. One round trip if there are any, else none.
    /// </summary>
    public static async Task<IReadOnlyCollection<LinePage>> CompleteAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<LinePage> pages,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var month = ServiceMonth.Of(now);
        var behind = pages.Where(page => IsBehind(page.Line, month)).ToDictionary(page => page.Line.Id);
        if (behind.Count == 0)
        {
            return pages;
        }

        var completed = await ReadAsync(connection, [.. behind.Keys], cancellationToken);
        return
        [
            .. pages.Where(page => !behind.ContainsKey(page.Line.Id)),
            .. completed.Select(page => AsKnown(page, behind[page.Line.Id].Line)),
        ];
    }

    /// <summary>The plans of a line by month.</summary>
    public static async Task<IEnumerable<MonthlyAllowance>> AllowancesAsync(
        NpgsqlConnection connection,
        Guid lineId,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(AllowancesOfLines, Value(new[] { lineId }));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return (await ReadAllowancesAsync(reader, cancellationToken))[lineId];
    }

    public static Bucket ReadBucket(NpgsqlDataReader reader, int first) =>
        new(
            reader.GetGuid(first),
            reader.GetGuid(first + 1),
            (BucketKind)reader.GetInt16(first + 2),
            ServiceMonth.FromNumber(reader.GetInt32(first + 3)),
            new DataAmount(reader.GetInt64(first + 4)),
            new DataAmount(reader.GetInt64(first + 5)),
            reader.GetFieldValue<DateTimeOffset>(first + 6)
        );

    private static bool IsBehind(LineFacts line, ServiceMonth month) => !line.IsClosed && line.OpenedMonth < month;

    // What the first look read besides, and what a mere balance does not ask for.
    private static LinePage AsKnown(LinePage page, LineFacts known) =>
        page with
        {
            Line = page.Line with { LineAccount = known.LineAccount, ToldThrottled = known.ToldThrottled },
        };

    private static async Task<IEnumerable<LinePage>> ReadAsync(
        NpgsqlConnection connection,
        Guid[] lineIds,
        CancellationToken cancellationToken
    )
    {
        await using var batch = connection.CreateBatch();
        batch.Add(LinesSinceOpened, Value(lineIds));
        batch.Add(AllowancesOfLines, Value(lineIds));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var pages = new PagesFromRows();
        while (await reader.ReadAsync(cancellationToken))
        {
            pages.Add(reader, first: 0);
        }

        await reader.NextResultAsync(cancellationToken);
        var allowances = await ReadAllowancesAsync(reader, cancellationToken);
        return pages.ToPages().Select(page => page with { Allowances = [.. allowances[page.Line.Id]] });
    }

    private static async Task<ILookup<Guid, MonthlyAllowance>> ReadAllowancesAsync(
        NpgsqlDataReader reader,
        CancellationToken cancellationToken
    )
    {
        var allowances = new List<(Guid LineId, MonthlyAllowance Allowance)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var from = ServiceMonth.FromNumber(reader.GetInt32(1));
            allowances.Add((reader.GetGuid(0), new MonthlyAllowance(from, new DataAmount(reader.GetInt64(2)))));
        }

        return allowances.ToLookup(plan => plan.LineId, plan => plan.Allowance);
    }
}
