using System.Globalization;
using LineMobileBot.Ledger.UsageRecords;

namespace LineMobileBot.IntegrationTests.TownTests;

/// <summary>What the network uploads: what was used since the last time, some of it late, some of it twice, some of it wrong.</summary>
internal sealed class UsageFeeds(Town town)
{
    private const double ShareOfPlan = 0.2;
    private const double Late = 0.03;
    private const int MostDaysLate = 40;
    private const int MostRemembered = 60;
    private readonly List<ReportedUsage> _sent = [];
    private DateTimeOffset _last = town.Plain.Now;
    private int _records;

    public async Task UploadAsync()
    {
        List<ReportedUsage> records = [.. Used(), .. Flawed()];
        var expected = records.ConvertAll(town.Plain.Record);
        var report = await town.Real.Ledger.RecordAsync(records);

        var rejected = report.Rejected.Select(record => $"{record.RecordId} {record.Code}");
        var said = Text(report.Accepted, report.Duplicates, rejected);
        var refused = records
            .Zip(expected)
            .Where(pair => pair.Second is not ("accepted" or "duplicate"))
            .Select(pair => $"{pair.First.RecordId} {pair.Second}");
        string[] right = [Text(expected.Count(Is("accepted")), expected.Count(Is("duplicate")), refused)];
        town.Same("the network uploads", right, said);
        _last = town.Plain.Now;
    }

    private IEnumerable<ReportedUsage> Used()
    {
        foreach (var line in town.Plain.Lines.Where(line => line is { Data: not null, HasEnded: false }))
        {
            for (var chance = 0.6; town.Chance(chance); chance /= 3)
            {
                var share = town.Dice.NextDouble() * town.Dice.NextDouble() * ShareOfPlan;
                var record = Record(line.Number, 1 + (long)(line.Plan.Bytes * share), AtOrAfter(line.StartedAt));
                Remember(record);
                yield return record;
            }
        }
    }

    private IEnumerable<ReportedUsage> Flawed()
    {
        var now = town.Plain.Now;
        if (_sent.Count > 0)
        {
            var known = town.Pick(_sent);
            yield return town.Chance(0.7) ? known : known with { Bytes = known.Bytes + 1 };
            yield return _sent[^1];
        }

        if (town.Plain.Lines.Count > 0)
        {
            // Whatever line it is: on its way, ended, in service.
            yield return Record(town.Pick(town.Plain.Lines).Number, 1_000, now);
        }

        switch (town.Dice.Next(8))
        {
            case 0:
                yield return Record("+819099999999", 1_000, now);
                break;
            case 1 when town.LineInService() is { } line:
                yield return Record(line.Number, town.Chance(0.5) ? 0 : -1, now);
                break;
            case 2 when town.LineInService() is { } line:
                yield return Record(line.Number, 1_000, now.AddHours(1));
                break;
            case 3 when town.LineInService() is { } line:
                yield return Record(line.Number, 1_000, line.StartedAt.AddHours(-1));
                break;
            default:
                break;
        }
    }

    private DateTimeOffset AtOrAfter(DateTimeOffset start)
    {
        var now = town.Plain.Now;
        var since = town.Chance(Late) ? now.AddDays(-town.Dice.Next(1, MostDaysLate)) : _last;
        var span = (long)(now - since).TotalMilliseconds;
        var at = since.AddMilliseconds(town.Dice.NextInt64(span + 1));
        return at < start ? start : at;
    }

    private ReportedUsage Record(string number, long bytes, DateTimeOffset at) =>
        new(string.Create(CultureInfo.InvariantCulture, $"record {++_records}"), number, bytes, at);

    private void Remember(ReportedUsage record)
    {
        _sent.Add(record);
        if (_sent.Count > MostRemembered)
        {
            _sent.RemoveAt(0);
        }
    }

    private static Func<string, bool> Is(string verdict) => said => said == verdict;

    private static string Text(long accepted, long duplicates, IEnumerable<string> rejected) =>
        $"{accepted} accepted, {duplicates} duplicates; {string.Join(", ", rejected.Order(StringComparer.Ordinal))}";
}
