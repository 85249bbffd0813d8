using LineMobileBot.IntegrationTests.LedgerTests;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Ledger.UsageRecords;
using Npgsql;

namespace LineMobileBot.IntegrationTests.TownTests;

/// <summary>Whether the product and the plain model agree.</summary>
internal sealed class TownChecks(Town town)
{
    private const string CountedByMonth = """
        select b.line_id, (extract(year from t.at) * 100 + extract(month from t.at))::int, sum(t.bytes)::bigint
        from (select source_bucket_id, bytes, event_at at time zone interval '9 hours' as at from transfers where reason = 4) t
        join buckets b on b.id = t.source_bucket_id
        group by 1, 2
        """;

    private const string Uncovered = "select line_id, sum(uncovered_bytes)::bigint from usage_records group by line_id";

    private IEnumerable<PlainLine> Started => town.Plain.Lines.Where(line => line.Data is not null);

    /// <summary>What every line has and is at this instant.</summary>
    public async Task DayAsync()
    {
        Guid[] ids = [.. town.Plain.Lines.Select(line => line.Id)];
        var now = town.Plain.Now;
        var ledger = town.Real.Ledger;
        var balances = await ledger.ReadAsync(c => Balances.ReadAsync(c, ids, now, default));
        var linked = (await ledger.ReadAsync(c => LinkedLines.OfLinesAsync(c, ids, now, default))).ToDictionary(line =>
            line.LineId
        );
        foreach (var line in town.Plain.Lines)
        {
            Equal(line, Text(line), Text(balances[line.Id]));
            Equal(line, LinkText(line), linked.TryGetValue(line.Id, out var found) ? Text(found) : "nobody");
        }
    }

    /// <summary>That what is stored is whole: the book, the sums of usage, and what the network was told.</summary>
    public async Task WholeAsync(ServiceMonth first)
    {
        var ledger = town.Real.Ledger;
        await ledger.AssertReconciledAsync();
        await new NetworkReader(ledger).KnowsAsync([.. Started.Where(line => !line.HasEnded).Select(line => line.Id)]);
        foreach (var line in Started)
        {
            await UsageAsync(line, first);
        }

        var uncovered = await ReadAsync(Uncovered, row => (row.GetGuid(0), row.GetInt64(1)));
        Assert.Equal(
            Sorted(Started.Where(line => line.UsedIn.Count > 0).Select(line => (line.Id, line.Uncovered))),
            Sorted(uncovered)
        );

        var counted = await ReadAsync(CountedByMonth, row => (row.GetGuid(0), row.GetInt32(1), row.GetInt64(2)));
        var expected = Started.SelectMany(line => line.CountedIn.Select(sum => (line.Id, sum.Key.Number, sum.Value)));
        Assert.Equal(Sorted(expected), Sorted(counted));
    }

    private async Task UsageAsync(PlainLine line, ServiceMonth first)
    {
        var months = town.Plain.Month.MonthsSince(first) + 1;
        var days = town.Plain.Month.Next.FirstDay.DayNumber - first.FirstDay.DayNumber;
        var byMonth = await town.Real.Ledger.ReadAsync(c =>
            UsageHistory.MonthsAsync(c, line.Id, first, months, default)
        );
        var byDay = await town.Real.Ledger.ReadAsync(c =>
            UsageHistory.DaysAsync(c, line.Id, first.FirstDay, days, default)
        );
        Assert.Equal(
            Enumerable
                .Range(0, months)
                .Select(i => line.UsedIn.GetValueOrDefault(ServiceMonth.Of(first.FirstDay.AddMonths(i)))),
            byMonth
        );
        Assert.Equal(
            Enumerable.Range(0, days).Select(i => line.UsedOn.GetValueOrDefault(first.FirstDay.AddDays(i))),
            byDay
        );
    }

    private async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var select = town.Real.Ledger.DataSource.CreateCommand(sql);
        await using var rows = await select.ExecuteReaderAsync();
        var all = new List<T>();
        while (await rows.ReadAsync())
        {
            all.Add(read(rows));
        }

        return all;
    }

    private void Equal(PlainLine line, string expected, string actual) =>
        Assert.True(
            expected == actual,
            $"{line.Number} at {town.Plain.Now.ToOffset(JapanTime.Offset):O}\nexpected {expected}\nbut was  {actual}\n{town}"
        );

    private static IEnumerable<T> Sorted<T>(IEnumerable<T> rows) => rows.Order();

    private static string Text(PlainLine line) =>
        Text(
            line.Left(BucketKind.CarryOver),
            line.Left(BucketKind.Gift),
            line.Left(BucketKind.Plan),
            line.Left(BucketKind.TopUp),
            line.Left(BucketKind.Reserved),
            line.Total
        );

    private static string Text(LineBalance balance) =>
        Text(
            balance.CarryOver.Remaining.Bytes,
            balance.Gift.Remaining.Bytes,
            balance.Plan.Remaining.Bytes,
            balance.TopUp.Remaining.Bytes,
            balance.Reserved.Remaining.Bytes,
            balance.Total.Bytes
        );

    private static string Text(long carried, long gift, long plan, long bought, long held, long total) =>
        $"carried {carried}, got {gift}, plan {plan}, bought {bought}, held {held}, in all {total}, slow {total == 0}";

    private string LinkText(PlainLine line) =>
        line.User is null
            ? "nobody"
            : LinkText(line.User, line.State.ToString(), line.UsedIn.GetValueOrDefault(town.Plain.Month));

    private static string Text(LinkedLine line) =>
        LinkText(line.LineAccount, line.State.ToString(), line.UsedThisMonth.Bytes);

    private static string LinkText(string account, string state, long used) => $"{account}, {state}, used {used}";
}
