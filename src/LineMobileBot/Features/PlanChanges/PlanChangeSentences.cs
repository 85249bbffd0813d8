using System.Diagnostics;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.PlanChanges;

/// <summary>Sentences with something to fill in, and the one sentence of each refusal.</summary>
internal static class PlanChangeSentences
{
    public static string LineOf(string userName) => Cards.Fill(PlanChangeTexts.LineOf, userName);

    public static string PerMonth(Yen fee) => Cards.Fill(PlanChangeTexts.PerMonth, YenFormatter.WithoutTax(fee));

    public static string Choose(ServiceMonth from) => Cards.Fill(PlanChangeTexts.Choose, FirstDay(from));

    public static string Terms(ServiceMonth from) => Cards.Fill(PlanChangeTexts.Terms, FirstDay(from));

    public static string From(ServiceMonth from) => Cards.Fill(PlanChangeTexts.From, FirstDay(from));

    public static string ScheduledFor(ServiceMonth from) => Cards.Fill(PlanChangeTexts.ScheduledFor, FirstDay(from));

    public static string WithdrawUntil(ServiceMonth from) =>
        Cards.Fill(PlanChangeTexts.WithdrawUntil, JapaneseDates.LastDay(from.Start));

    /// <summary>Why the line can change to nothing now; null when it can.</summary>
    public static string? ObstacleOf(PlanChoice choice) =>
        choice.Offers.Count > 0 ? null
        : choice.State == LineState.Active ? PlanChangeTexts.NothingOffered
        : PlanChangeTexts.NotInService;

    public static string Of(PlanChangeRefusal refusal) =>
        refusal switch
        {
            PlanChangeRefusal.LineNotInService => PlanChangeTexts.NotInService,
            PlanChangeRefusal.MonthClosed closed => Cards.Fill(PlanChangeTexts.MonthClosed, FirstDay(closed.FromMonth)),
            PlanChangeRefusal.SamePlan => PlanChangeTexts.SamePlan,
            PlanChangeRefusal.NotOnSale => PlanChangeTexts.NotOnSale,
            PlanChangeRefusal.OtherService => PlanChangeTexts.OtherService,
            _ => throw new UnreachableException(),
        };

    private static string FirstDay(ServiceMonth month) => JapaneseDates.Day(month.Start);
}
