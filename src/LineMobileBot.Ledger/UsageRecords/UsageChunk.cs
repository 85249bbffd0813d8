using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>Records of one transaction, booked one after another on an open book.</summary>
internal sealed class UsageChunk(
    Book book,
    IReadOnlyDictionary<Msisdn, Guid> lines,
    IDictionary<string, UsageRecord> known,
    UsagePolicy policy
)
{
    private readonly List<UsageRecord> _records = [];
    private readonly List<RejectedUsage> _rejected = [];

    public IReadOnlyList<UsageRecord> Records => _records;

    public IReadOnlyCollection<Guid> Lines => _records.Select(record => record.LineId).ToHashSet();

    public IReadOnlyList<RejectedUsage> Rejected => _rejected;

    public int Duplicates { get; private set; }

    public void Record(CheckedUsage usage)
    {
        if (known.TryGetValue(usage.RecordId, out var first))
        {
            RecordAgain(usage, first);
        }
        else if (RejectionOf(usage) is { } code)
        {
            _rejected.Add(new RejectedUsage(usage.RecordId, code));
        }
        else
        {
            Consume(usage, lines[usage.Msisdn]);
        }
    }

    private void RecordAgain(CheckedUsage usage, UsageRecord first)
    {
        var sameLine = !lines.TryGetValue(usage.Msisdn, out var line) || line == first.LineId;
        if (sameLine && first.Used == usage.Used && first.EventAt == usage.At)
        {
            Duplicates++;
        }
        else
        {
            _rejected.Add(new RejectedUsage(usage.RecordId, UsageRejection.RecordIdReused));
        }
    }

    private string? RejectionOf(CheckedUsage usage)
    {
        if (!lines.TryGetValue(usage.Msisdn, out var line))
        {
            return UsageRejection.UnknownMsisdn;
        }

        return book.Line(line).StateAt(book.Now) switch
        {
            LineState.Active or LineState.Suspended or LineState.CancelScheduled => null,
            LineState.Cancelled => UsageRejection.UnknownMsisdn,
            _ => UsageRejection.LineNotInService,
        };
    }

    private void Consume(CheckedUsage usage, Guid line)
    {
        var key = UsageRows.KeyOf(usage.RecordId);
        var consumption = book.Consume(key, line, usage.Used, usage.At, policy);
        var record = new UsageRecord(usage.RecordId, line, usage.Used, consumption.Uncovered, usage.At, book.Now);
        _records.Add(record);
        known.Add(record.RecordId, record);
    }
}
