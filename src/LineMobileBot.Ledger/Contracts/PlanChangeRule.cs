using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>What a line may change to. A change holds from the next 1st, whichever day it is asked for.</summary>
internal static class PlanChangeRule
{
    public static PlanChangeRefusal? RefusalOf(
        PlanChangeRequest request,
        MobileLine line,
        Plan current,
        DateTimeOffset now
    )
    {
        var from = ServiceMonth.Of(now).Next;
        var wanted = PlanCatalogue.OnSale(request.PlanCode, JapanTime.DateOf(now));
        return true switch
        {
            _ when !CanChange(line, from, now) => new PlanChangeRefusal.LineNotInService(line.StateAt(now)),
            _ when request.FromMonth != from => new PlanChangeRefusal.MonthClosed(from),
            _ when request.PlanCode == current.Code && (wanted ?? current) == current =>
                new PlanChangeRefusal.SamePlan(),
            _ when wanted is null => new PlanChangeRefusal.NotOnSale(),
            _ when wanted.Service != current.Service => new PlanChangeRefusal.OtherService(current.Service),
            _ => null,
        };
    }

    /// <summary>The plans to choose from. Another service needs another SIM, so it is applied for like a new line.</summary>
    public static IEnumerable<Plan> OffersFor(MobileLine line, Plan current, DateTimeOffset now) =>
        CanChange(line, ServiceMonth.Of(now).Next, now)
            ? PlanCatalogue
                .OnSale(JapanTime.DateOf(now))
                .Where(plan => plan.Service == current.Service && plan != current)
                .OrderBy(plan => plan.Data)
            : [];

    // A line whose end is fixed still changes its plan when that is for a month it lives to see.
    private static bool CanChange(MobileLine line, ServiceMonth from, DateTimeOffset now) =>
        line.StateAt(now) is LineState.Active or LineState.CancelScheduled && !(line.EndsAt <= from.Start);
}
