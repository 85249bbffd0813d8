using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.Ledger.Billing;

/// <summary>
/// Awards points when a month's bills are fixed. What decides is how things stood at that instant, however late it is
/// computed. Commands run inside the caller's open transaction (read committed).
/// </summary>
public sealed class PointAwards(PointPolicy policy, TimeProvider clock)
{
    /// <summary>
    /// Fixes the bills of the next month that is due, for all lines at once. Several callers at a time do it once; after an
    /// outage call it until nothing is due.
    /// </summary>
    /// <returns>The month; null when none is due, or another caller has just fixed it.</returns>
    /// <remarks>A line entered only after a month was fixed has no bill for that month, and no award.</remarks>
    public async Task<ServiceMonth?> FixNextBillsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var now = clock.ReadNow();
        var next = await PointAwardRows.NextToFixAsync(connection, cancellationToken);
        if (next is not { } month || month > policy.LastFixed(now))
        {
            return null;
        }

        var fixing = new BillFixing(month, policy.FixingOf(month), now);
        if (!await PointAwardRows.TryBeginAsync(connection, fixing, cancellationToken))
        {
            return null;
        }

        await PointAwardRows.AwardAsync(connection, fixing, policy.RatePercent, cancellationToken);
        return month;
    }

    /// <summary>What the bills of the contractor's lines brought, newest month first, lines that have ended included.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="contractorId">The contractor.</param>
    /// <param name="from">The first month.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static Task<IReadOnlyList<LineAward>> HistoryAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        ServiceMonth from,
        CancellationToken cancellationToken
    ) => PointAwardRows.OfContractorAsync(connection, contractorId, from, cancellationToken);
}
