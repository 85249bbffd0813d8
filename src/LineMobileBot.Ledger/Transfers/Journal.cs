using System.Diagnostics;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>
/// Writes transfers and keeps the pages they touch in step. Every change of a bucket goes through here, so a page
/// always equals the sum of its transfers.
/// </summary>
internal sealed class Journal(IEnumerable<LinePage> pages, DateTimeOffset bookedAt, Func<DateTimeOffset, Guid> newId)
{
    // Buckets handed in are looked up again by id: only the amount on the page counts, never the caller's older copy.
    private readonly Dictionary<Guid, LinePage> _pages = pages.ToDictionary(page => page.Line.Id);
    private readonly List<Transfer> _transfers = [];

    public DateTimeOffset BookedAt => bookedAt;

    public Func<DateTimeOffset, Guid> NewId => newId;

    public IReadOnlyList<Transfer> Transfers => _transfers;

    public IReadOnlyCollection<LinePage> Pages => _pages.Values;

    public bool Has(Guid lineId) => _pages.ContainsKey(lineId);

    public LinePage Page(Guid lineId) => _pages[lineId];

    public void Edit(Guid lineId, Func<LineFacts, LineFacts> change) =>
        _pages[lineId] = _pages[lineId] with { Line = change(_pages[lineId].Line) };

    /// <summary>Takes over a page that was brought up to date elsewhere.</summary>
    public void Adopt(OpenedPage opened)
    {
        _pages[opened.Page.Line.Id] = opened.Page;
        _transfers.AddRange(opened.Transfers);
    }

    /// <summary>Fills a new bucket from <paramref name="source"/>, or from outside.</summary>
    public Transfer Issue(
        IdempotencyKey key,
        TransferReason reason,
        BucketOpening opening,
        Bucket? source,
        DateTimeOffset eventAt
    )
    {
        var id = newId(bookedAt);
        _pages[opening.LineId] = Page(opening.LineId).Issue(opening.FilledBy(id));
        return Post(new(id, key, reason, source?.Id, id, opening.Granted, eventAt, bookedAt, null), source);
    }

    /// <summary>Lets data leave the book.</summary>
    public Transfer Spend(
        IdempotencyKey key,
        TransferReason reason,
        Bucket source,
        DataAmount amount,
        DateTimeOffset eventAt
    ) => Post(new(newId(bookedAt), key, reason, source.Id, null, amount, eventAt, bookedAt, null), source);

    /// <summary>Moves data back to the bucket it came from; <paramref name="reverses"/> names the first movement.</summary>
    public Transfer MoveBack(
        IdempotencyKey key,
        TransferReason reason,
        Bucket source,
        Bucket destination,
        DataAmount amount,
        DateTimeOffset eventAt,
        Guid reverses
    )
    {
        _pages[destination.LineId] = Page(destination.LineId).Return(destination.Id, amount);
        return Post(
            new(newId(bookedAt), key, reason, source.Id, destination.Id, amount, eventAt, bookedAt, reverses),
            source
        );
    }

    /// <summary>Gives a reservation back to the plan data it was taken from.</summary>
    public Transfer ReturnReservation(IdempotencyKey key, Bucket reserved, DateTimeOffset eventAt)
    {
        var plan =
            Page(reserved.LineId).Plan(reserved.Month)
            ?? throw new UnreachableException("A reservation outlived the plan data it was taken from.");
        return MoveBack(key, TransferReason.GiftVoid, reserved, plan, reserved.Remaining, eventAt, reserved.Id);
    }

    private Transfer Post(Transfer transfer, Bucket? source)
    {
        if (transfer.Amount.IsZero)
        {
            throw new UnreachableException("A transfer moves at least one byte.");
        }

        if (source is not null)
        {
            _pages[source.LineId] = Page(source.LineId).Take(source.Id, transfer.Amount);
        }

        _transfers.Add(transfer);
        return transfer;
    }
}
