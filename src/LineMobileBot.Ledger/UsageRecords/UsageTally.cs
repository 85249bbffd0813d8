namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>What became of one chunk's records.</summary>
internal sealed record ChunkResult(int Accepted, int Duplicates, IReadOnlyList<RejectedUsage> Rejected);

/// <summary>Counts what became of reported records, over all chunks.</summary>
internal sealed class UsageTally
{
    private readonly List<RejectedUsage> _rejected = [];
    private int _accepted;
    private int _duplicates;

    /// <summary>The records that make sense by themselves; the others are rejected.</summary>
    public List<CheckedUsage> Check(IEnumerable<ReportedUsage> records, DateTimeOffset now)
    {
        var usages = new List<CheckedUsage>();
        foreach (var record in records)
        {
            var (usage, rejection) = CheckedUsage.Check(record, now);
            if (usage is null)
            {
                _rejected.Add(new RejectedUsage(record.RecordId, rejection));
            }
            else
            {
                usages.Add(usage);
            }
        }

        return usages;
    }

    public void Add(ChunkResult result)
    {
        _accepted += result.Accepted;
        _duplicates += result.Duplicates;
        _rejected.AddRange(result.Rejected);
    }

    public UsageReport ToReport() => new(_accepted, _duplicates, _rejected);
}
