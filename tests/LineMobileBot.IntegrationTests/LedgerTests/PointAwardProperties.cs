using FsCheck;
using FsCheck.Fluent;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>One statement for all lines against the rule told line by line, over a winter with a leap day.</summary>
public sealed class PointAwardProperties
{
    private const int Months = 5;
    private const int HoursOfWinter = 150 * 24;
    private static readonly ServiceMonth First = new(2027, 11);

    private static readonly string[] Plans =
    [
        "free-1gb-data",
        "communication-3gb-voice",
        "basic-500mb-voice",
        "basic-12gb-data-sms",
    ];

    [Fact]
    public void Every_line_and_month_brings_what_the_rule_says_and_only_once() =>
        Prop.ForAll(Winters.ToArbitrary(), CheckAsync).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    private static Gen<Winter> Winters =>
        from lines in Lines.ArrayOf(5)
        from count in Gen.Choose(0, 6)
        from hours in Gen.Choose(0, HoursOfWinter).ArrayOf(count)
        let order = hours.Distinct().Order().Select(hour => First.Start.AddHours(hour)).ToArray()
        select new Winter(
            lines,
            [.. order.Chunk(2).Select(link => new Link(link[0], link.Length > 1 ? link[1] : null))]
        );

    private static Gen<Line> Lines =>
        from startedAfter in Gen.Choose(0, HoursOfWinter)
        from lived in Gen.Choose(0, 2 * Months)
        from plans in Gen.Choose(0, Plans.Length - 1).ArrayOf(Months)
        let startedAt = First.Start.AddHours(startedAfter)
        select new Line(startedAt, lived < Months ? Later(ServiceMonth.Of(startedAt), lived).End : null, plans);

    private static async Task CheckAsync(Winter winter)
    {
        await using var ledger = await StartAsync("2027-11-01T00:00:00");
        await ledger.AddContractorAsync("father");
        var ids = new Dictionary<Guid, Line>();
        foreach (var line in winter.Lines)
        {
            ids.Add(await EnterAsync(ledger, line), line);
        }

        var contractor = await EnterLinksAsync(ledger, winter.Links);
        ledger.Clock.AdvanceTo(new PointPolicy().FixingOf(Later(First, Months - 1)));
        while (await ledger.CommitAsync(c => ledger.PointAwards.FixNextBillsAsync(c, default)) is not null)
        {
            // Until nothing is due.
        }

        var awards = await ledger.ReadAsync(c => PointAwards.HistoryAsync(c, contractor, First, default));
        Assert.Equal(
            ids.SelectMany(line => Expected(line.Key, line.Value, winter.Links)).Order(StringComparer.Ordinal),
            awards
                .Select(entry => entry.Award)
                .Select(a => Text(a.LineId, a.Month, a.BaseFee.Amount, a.Points, a.State))
                .Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Expected(Guid id, Line line, Link[] links)
    {
        for (var (i, month) = (0, First); i < Months; (i, month) = (i + 1, month.Next))
        {
            var fixedAt = JapanTime.StartOf(new DateOnly(month.Next.FirstDay.Year, month.Next.FirstDay.Month, 3));
            var isLinked = links.Any(link => link.From <= fixedAt && !(link.To <= fixedAt));
            var startsNow = ServiceMonth.Of(line.StartedAt) == month;
            var fee = PlanCatalogue.Find(Plans[line.Plans[i]])!.BaseFee.Amount;
            if (line.StartedAt < month.End && !(line.EndsAt <= month.Start))
            {
                yield return startsNow && line.EndsAt != month.End
                    ? Text(id, month, 0, 0, PointAwardState.FirstMonthFree)
                : isLinked ? Text(id, month, fee, (int)Math.Floor(fee * 0.01m), PointAwardState.Awarded)
                : Text(id, month, fee, 0, PointAwardState.NoLink);
            }
        }
    }

    private static async Task<Guid> EnterAsync(LedgerDriver ledger, Line line)
    {
        var id = Done(await ledger.ApplyAsync("father", Plans[line.Plans[0]])).Id;
        await using var batch = ledger.DataSource.CreateBatch();
        var life = batch.CreateBatchCommand();
        life.CommandText = "update lines set state = $2, started_at = $3, ends_at = $4 where id = $1";
        life.Parameters.Add(new() { Value = id });
        life.Parameters.Add(
            new() { Value = (short)(line.EndsAt is null ? LineState.Active : LineState.CancelScheduled) }
        );
        life.Parameters.Add(new() { Value = line.StartedAt });
        life.Parameters.Add(new() { Value = (object?)line.EndsAt ?? DBNull.Value });
        batch.BatchCommands.Add(life);
        for (var (i, month) = (1, First.Next); i < Months; (i, month) = (i + 1, month.Next))
        {
            var plan = batch.CreateBatchCommand();
            plan.CommandText = "insert into line_plans values ($1, $2, $3, 1)";
            plan.Parameters.Add(new() { Value = id });
            plan.Parameters.Add(new() { Value = month.Number });
            plan.Parameters.Add(new() { Value = Plans[line.Plans[i]] });
            batch.BatchCommands.Add(plan);
        }

        await batch.ExecuteNonQueryAsync();
        return id;
    }

    private static async Task<Guid> EnterLinksAsync(LedgerDriver ledger, Link[] links)
    {
        var father = await ledger.ReadAsync(c => Contractors.FindAsync(c, "father", default));
        foreach (var link in links)
        {
            await using var command = ledger.DataSource.CreateCommand(
                """
                insert into contract_links (id, contractor_id, line_account, linked_at, unlinked_at, unlinked_by)
                values ($1, $2, 'account', $3, $4, case when $4::timestamptz is not null then 1 end)
                """
            );
            command.Parameters.Add(new() { Value = Guid.CreateVersion7(link.From) });
            command.Parameters.Add(new() { Value = father!.Id });
            command.Parameters.Add(new() { Value = link.From });
            command.Parameters.Add(new() { Value = (object?)link.To ?? DBNull.Value });
            await command.ExecuteNonQueryAsync();
        }

        return father!.Id;
    }

    private static ServiceMonth Later(ServiceMonth month, int by) => ServiceMonth.Of(month.FirstDay.AddMonths(by));

    private static string Text(Guid line, ServiceMonth month, int fee, int points, PointAwardState state) =>
        FormattableString.Invariant($"{line} {month}: {points} of {fee}, {state}");

    private sealed record Winter(Line[] Lines, Link[] Links);

    private sealed record Line(DateTimeOffset StartedAt, DateTimeOffset? EndsAt, int[] Plans);

    private sealed record Link(DateTimeOffset From, DateTimeOffset? To);
}
