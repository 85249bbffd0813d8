using FsCheck;
using FsCheck.Fluent;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageRecords;
using LineMobileBot.Tests.LedgerTests;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>
/// One rule in two forms: usage is booked in sets by SQL, and record after record by the book in memory. Told the same random story,
/// both must end alike, down to which bucket gave what in which month and what of each record was not covered.
/// </summary>
public sealed class UsageStoryTests
{
    private const int MostRecords = 6;
    private const int MostMinutesAgo = 6_000;

    /// <summary>Long, so that late usage is common.</summary>
    private static readonly UsagePolicy Policy = new() { LateGrace = TimeSpan.FromDays(3) };

    private static readonly StepKind[] Kinds =
    [
        StepKind.Wait,
        StepKind.Give,
        StepKind.Reserve,
        StepKind.Claim,
        StepKind.Use,
        StepKind.Use,
        StepKind.Use,
        StepKind.TopUp,
    ];

    private static readonly string[] Plans = ["basic-500mb-voice", "basic-3gb-voice", "communication-10gb-voice"];

    [Fact]
    public void Usage_booked_in_sets_ends_as_usage_booked_record_after_record() =>
        Prop.ForAll(Stories.Of(Kinds), TellAsync).Check(Config.QuickThrowOnFailure.WithMaxTest(8));

    private static async Task TellAsync(Step[] steps)
    {
        await using var ledger = await LedgerDriver.StartAsync("2027-12-29T18:00:00");
        var teller = await StoryTeller.StartAsync(ledger);
        foreach (var step in steps)
        {
            await teller.TellAsync(step);
        }

        await teller.AssertSameAsync();
        await ledger.AssertReconciledAsync();
    }

    private sealed class StoryTeller(LedgerDriver ledger, IReadOnlyList<MobileLine> lines)
    {
        private static readonly TimeSpan OneMillisecond = TimeSpan.FromMilliseconds(1);

        private readonly BookInMemory _memory = new(ledger.Now);
        private readonly UsageRecording _recording = new(ledger.DataSource, Policy, ledger.Clock);
        private readonly DateTimeOffset _start = ledger.Now;
        private readonly List<string> _uncovered = [];
        private Guid[] _remembered = [];
        private StepPlayer _onPostgres = null!;
        private StepPlayer _inMemory = null!;
        private int _records;

        public static async Task<StoryTeller> StartAsync(LedgerDriver ledger)
        {
            var lines = new List<MobileLine>();
            foreach (var plan in Plans)
            {
                lines.Add(await ledger.ActiveLineAsync("father", plan));
            }

            var teller = new StoryTeller(ledger, lines);
            teller._remembered = [.. Plans.Select(plan => teller._memory.AddLine(PlanCatalogue.Find(plan)!.Data))];
            teller._onPostgres = new StepPlayer([.. lines.Select(line => line.Id)], LedgerDriver.AccountOf);
            teller._inMemory = new StepPlayer(teller._remembered, BookInMemory.AccountOf);
            return teller;
        }

        public async Task TellAsync(Step step)
        {
            // Ids tell the order of what is issued to the millisecond.
            ledger.Clock.Advance(step.Kind == StepKind.Wait ? step.Pause : OneMillisecond);
            _memory.Now = ledger.Now;
            if (step.Kind == StepKind.Use)
            {
                await UseAsync(step);
                return;
            }

            var stored = await ledger.OnBookAsync(
                book => _onPostgres.Play(step, book),
                [.. lines.Select(line => line.Id)]
            );
            Assert.Equal(_memory.Do(book => _inMemory.Play(step, book)), stored);
        }

        public async Task AssertSameAsync()
        {
            Assert.Equal(_uncovered, await UncoveredAsync());
            Assert.Equal(Remembered().Order(StringComparer.Ordinal), await ConsumedAsync());
            for (var i = 0; i < lines.Count; i++)
            {
                var balance = await ledger.BalanceAsync(lines[i].Id);
                Assert.Equal(Text(_memory.Balance(_remembered[i])), Text(balance));
            }
        }

        private async Task UseAsync(Step step)
        {
            await using var upload = _recording.Begin();
            var count = (step.Second % MostRecords) + 1;
            for (var i = 0; i < count; i++)
            {
                var line = (step.First + (i / 2)) % lines.Count;
                var used = step.Used.Bytes / (i + 1) + 1;
                var at = ledger.Now.AddMinutes(-(step.Number * (i + 3L) % MostMinutesAgo));
                at = at < _start ? _start : at;
                var id = $"{++_records:D6}";
                await upload.AddAsync(new ReportedUsage(id, lines[line].Msisdn.E164, used, at), default);
                var consumed = _memory.Do(book =>
                    book.Consume(new($"usage/{id}"), _remembered[line], new DataAmount(used), at, Policy)
                );
                _uncovered.Add($"{id} {consumed.Uncovered}");
            }

            Assert.Equal(new UsageCounts(count, 0, 0), await upload.CompleteAsync(default));
        }

        private IEnumerable<string> Remembered()
        {
            var buckets = _memory.Buckets.ToDictionary(bucket => bucket.Id);
            return _memory
                .Transfers.Where(transfer => transfer.Reason == TransferReason.Consume)
                .GroupBy(t => (Bucket: buckets[t.SourceBucketId!.Value], In: ServiceMonth.Of(t.EventAt)))
                .GroupBy(
                    g =>
                        (
                            Array.IndexOf(_remembered, g.Key.Bucket.LineId),
                            g.Key.Bucket.Kind,
                            g.Key.Bucket.Month,
                            g.Key.In
                        ),
                    g => g.Sum(transfer => transfer.Amount.Bytes)
                )
                .Select(g => Text(g.Key.Item1, g.Key.Kind, g.Key.Month.Number, g.Key.In.Number, g.Sum()));
        }

        private async Task<IEnumerable<string>> ConsumedAsync()
        {
            var consumed = new List<string>();
            await using var select = ledger.DataSource.CreateCommand(
                """
                select b.line_id, b.kind, b.month, to_char(t.event_at at time zone interval '9 hours', 'YYYYMM')::int,
                    sum(t.bytes)::bigint
                from transfers t join buckets b on b.id = t.source_bucket_id where t.reason = 4 group by 1, 2, 3, 4
                """
            );
            await using var row = await select.ExecuteReaderAsync();
            while (await row.ReadAsync())
            {
                var line = lines.Index().Single(known => known.Item.Id == row.GetGuid(0)).Index;
                consumed.Add(
                    Text(line, (BucketKind)row.GetInt16(1), row.GetInt32(2), row.GetInt32(3), row.GetInt64(4))
                );
            }

            return consumed.Order(StringComparer.Ordinal);
        }

        private async Task<List<string>> UncoveredAsync()
        {
            var uncovered = new List<string>();
            await using var select = ledger.DataSource.CreateCommand(
                "select record_id, uncovered_bytes from usage_records order by record_id"
            );
            await using var row = await select.ExecuteReaderAsync();
            while (await row.ReadAsync())
            {
                uncovered.Add($"{row.GetString(0)} {new DataAmount(row.GetInt64(1))}");
            }

            return uncovered;
        }

        private static string Text(int line, BucketKind kind, int issued, int usedIn, long bytes) =>
            $"line {line}: {kind} of {issued}, in {usedIn}: {bytes}";

        private static string Text(LineBalance balance) =>
            string.Join(
                ", ",
                balance
                    .Buckets.Select(b => $"{b.Kind} {b.Month} {b.Granted} {b.Remaining} {b.ExpiresAt:O}")
                    .Order(StringComparer.Ordinal)
            );
    }
}
