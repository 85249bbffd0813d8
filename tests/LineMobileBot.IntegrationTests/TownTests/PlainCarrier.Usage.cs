using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.UsageRecords;

namespace LineMobileBot.IntegrationTests.TownTests;

internal sealed partial class PlainCarrier
{
    /// <summary>Clocks of the network may run apart from ours by so much.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>How long a closed month's usage still counts as its own, as far as carried data covers it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(6);

    private readonly Dictionary<string, ReportedUsage> _records = new(StringComparer.Ordinal);

    /// <summary>Books a record; answers "accepted", "duplicate", or the code of what is wrong.</summary>
    public string Record(ReportedUsage record)
    {
        if (record.Bytes is not > 0)
        {
            return "bad-bytes";
        }

        if (record.At > Now + ClockSkew)
        {
            return "bad-time";
        }

        if (_records.TryGetValue(record.RecordId, out var first))
        {
            return first == record ? "duplicate" : "record-id-reused";
        }

        var line = _lines.Find(line => line.Number == record.Msisdn && !line.HasEnded);
        return line switch
        {
            null => "unknown-msisdn",
            { State: PlainState.Applied or PlainState.Shipped } => "line-not-in-service",
            _ when record.At < line.StartedAt - ClockSkew => "bad-time",
            _ => Use(line, record),
        };
    }

    private string Use(PlainLine line, ReportedUsage record)
    {
        var (bytes, at) = (record.Bytes!.Value, record.At!.Value);
        _records.Add(record.RecordId, record);
        var day = JapanTime.DateOf(at);
        Add(line.UsedOn, day, bytes);
        Add(line.UsedIn, ServiceMonth.Of(at), bytes);

        var carried = line.Left(BucketKind.CarryOver);
        var uncovered = line.Data!.Use(bytes);
        var ofCarried = carried - line.Left(BucketKind.CarryOver);
        line.Uncovered += uncovered;

        var isLate = ServiceMonth.Of(at) == Month.Previous && Now < Month.Start + Grace;
        Add(line.CountedIn, isLate ? Month.Previous : Month, ofCarried);
        Add(line.CountedIn, Month, bytes - uncovered - ofCarried);
        return "accepted";
    }

    private static void Add<T>(Dictionary<T, long> sums, T key, long bytes)
        where T : notnull
    {
        if (bytes > 0)
        {
            sums[key] = sums.GetValueOrDefault(key) + bytes;
        }
    }
}
