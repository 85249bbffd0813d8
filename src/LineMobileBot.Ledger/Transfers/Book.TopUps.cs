using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Ledger.Transfers;

public sealed partial class Book
{
    /// <summary>
    /// Adds bought data, usable at once; it lives to the end of the next month. That whoever buys is the line's contractor is
    /// checked before, see <see cref="TopUps"/>.
    /// </summary>
    internal TopUpOutcome TopUp(IdempotencyKey key, TopUpRequest request, TopUpTerms terms)
    {
        var bought = BoughtThisMonth(request.LineId);
        if (RefusalOf(request, terms, bought) is { } refusal)
        {
            return new TopUpOutcome.Refused(refusal);
        }

        var (size, price) = terms.Find(request.Size)!;
        var bucket = new BucketOpening(request.LineId, BucketKind.TopUp, Month, size, Month.Next.End);
        var granted = _journal.Issue(Begin(key).Next(), TransferReason.TopUp, bucket, source: null, Now);
        var topUp = new TopUp(
            granted.Id,
            key,
            request.LineId,
            request.ContractorId,
            size,
            price,
            Month,
            bought + 1,
            Now
        );
        return new TopUpOutcome.Posted(topUp, Balance(request.LineId), Line(request.LineId).LineAccount);
    }

    // Bought data outlives the month, so all of this month's purchases are still on the page, used up or not.
    private int BoughtThisMonth(Guid lineId) =>
        _journal.Page(lineId).Buckets.Count(bucket => bucket.Kind == BucketKind.TopUp && bucket.Month == Month);

    private TopUpRefusal? RefusalOf(TopUpRequest request, TopUpTerms terms, int bought) =>
        Line(request.LineId).StateAt(Now) switch
        {
            not (LineState.Active or LineState.CancelScheduled) and var state => new TopUpRefusal.LineNotInService(
                state
            ),
            _ when terms.Find(request.Size) is null => new TopUpRefusal.SizeNotSold(terms),
            _ when bought >= terms.MaxPerMonth => new TopUpRefusal.MonthlyLimit(terms.MaxPerMonth, Month.Next),
            _ => null,
        };
}
