using System.Collections.Immutable;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Ledger.Buckets;

/// <summary>A page brought up to an instant, and the transfers that brought it there.</summary>
internal sealed record OpenedPage(LinePage Page, ImmutableArray<Transfer> Transfers);

/// <summary>
/// Brings one line's page up to an instant: the pure function by which a balance is computed and a line's first touch opens its month. What
/// opens many at once says the same in SQL, see <see cref="MonthOpeningSql"/>. Skipped months are opened one after another, so that a line left alone for a year ends where it would
/// have ended had someone looked every day.
/// </summary>
internal static class MonthOpening
{
    // What each movement is within the key of its line and month, whatever else there is to move.
    private const int GrantPart = 0;
    private const int CarryOverPart = 1;
    private const int FirstExpiredPart = 2;

    public static bool IsOpen(LinePage page, DateTimeOffset now) =>
        page.Line.OpenedMonth is not { } opened
        || page.Line.IsClosed
        || (opened >= ServiceMonth.Of(now) && !page.Buckets.Any(bucket => IsDueReservation(bucket, now)));

    public static OpenedPage Open(LinePage page, DateTimeOffset now, Func<DateTimeOffset, Guid> newId)
    {
        if (IsOpen(page, now))
        {
            return new OpenedPage(page, []);
        }

        var journal = new Journal([page], now, newId);
        var current = ServiceMonth.Of(now);
        for (var month = page.Line.OpenedMonth!.Value.Next; month <= current; month = month.Next)
        {
            Turn(journal, page.Line.Id, month);
        }

        ReturnReservations(journal, page.Line.Id, now);
        return Finish(journal, page);
    }

    /// <summary>Issues the plan data of the month in which the line starts: all of it, whichever day that is.</summary>
    public static OpenedPage Start(
        LinePage page,
        DateTimeOffset at,
        DateTimeOffset now,
        Func<DateTimeOffset, Guid> newId
    )
    {
        var journal = new Journal([page], now, newId);
        var key = new IdempotencyKey(FormattableString.Invariant($"start/{page.Line.Id:N}"));
        Grant(journal, key.Part(GrantPart), page.Line.Id, ServiceMonth.Of(at), at);
        journal.Adopt(Open(journal.Page(page.Line.Id), now, newId));
        return Finish(journal, page);
    }

    private static OpenedPage Finish(Journal journal, LinePage page) =>
        new(journal.Page(page.Line.Id), [.. journal.Transfers]);

    private static void Turn(Journal journal, Guid lineId, ServiceMonth month)
    {
        var line = journal.Page(lineId).Line;
        if (line.IsClosed)
        {
            return;
        }

        var key = MonthKey(lineId, month);
        ReturnReservations(journal, lineId, month.Start);
        if (line.StateAt(month.Start) == LineState.Cancelled)
        {
            Expire(journal, key, journal.Page(lineId).Buckets, month.Start);
            journal.Edit(lineId, facts => facts with { OpenedMonth = month });
            return;
        }

        CarryOver(journal, key.Part(CarryOverPart), lineId, month);
        Expire(journal, key, journal.Page(lineId).Buckets.Where(bucket => !bucket.IsLiveAt(month.Start)), month.Start);
        Grant(journal, key.Part(GrantPart), lineId, month, month.Start);
    }

    private static void ReturnReservations(Journal journal, Guid lineId, DateTimeOffset due)
    {
        foreach (var reserved in journal.Page(lineId).Buckets.Where(bucket => IsDueReservation(bucket, due)))
        {
            var key = new IdempotencyKey(FormattableString.Invariant($"out-of-time/{reserved.Id:N}"));
            journal.ReturnReservation(key.Part(0), reserved, reserved.ExpiresAt);
        }
    }

    private static void CarryOver(Journal journal, IdempotencyKey key, Guid lineId, ServiceMonth month)
    {
        if (journal.Page(lineId).Plan(month.Previous) is { Remaining.IsZero: false } plan)
        {
            var carried = new BucketOpening(lineId, BucketKind.CarryOver, plan.Month, plan.Remaining, month.End);
            journal.Issue(key, TransferReason.CarryOver, carried, source: plan, month.Start);
        }
    }

    private static void Expire(Journal journal, IdempotencyKey key, IEnumerable<Bucket> ended, DateTimeOffset at)
    {
        var part = FirstExpiredPart;
        foreach (var bucket in ended.Where(bucket => !bucket.Remaining.IsZero).OrderBy(bucket => bucket.Id))
        {
            journal.Spend(key.Part(part++), TransferReason.Expire, bucket, bucket.Remaining, at);
        }
    }

    private static void Grant(Journal journal, IdempotencyKey key, Guid lineId, ServiceMonth month, DateTimeOffset at)
    {
        var allowance = journal.Page(lineId).AllowanceOf(month);
        var plan = new BucketOpening(lineId, BucketKind.Plan, month, allowance, month.End);
        journal.Issue(key, TransferReason.PlanGrant, plan, source: null, at);
        journal.Edit(lineId, facts => facts with { OpenedMonth = month });
    }

    private static IdempotencyKey MonthKey(Guid lineId, ServiceMonth month) =>
        new(FormattableString.Invariant($"month/{lineId:N}/{month.Number}"));

    private static bool IsDueReservation(Bucket bucket, DateTimeOffset due) =>
        bucket.Kind == BucketKind.Reserved && !bucket.Remaining.IsZero && !bucket.IsLiveAt(due);
}
