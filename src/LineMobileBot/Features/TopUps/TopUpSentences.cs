using System.Diagnostics;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.TopUps;

/// <summary>Sentences with something to fill in, and the one sentence of each refusal.</summary>
internal static class TopUpSentences
{
    public static string LineOf(string userName) => Cards.Fill(TopUpTexts.LineOf, userName);

    public static string Until(DateTimeOffset end) => Cards.Fill(TopUpTexts.Until, JapaneseDates.LastDay(end));

    public static string EndsAt(TopUpChoice choice) =>
        Cards.Fill(TopUpTexts.EndsAt, JapaneseDates.LastDay(choice.EndsAt));

    public static string LeftThisMonth(TopUpChoice choice) =>
        Cards.Fill(TopUpTexts.LeftThisMonth, choice.LeftThisMonth, choice.Terms.MaxPerMonth);

    public static string Bill(DateTimeOffset now) =>
        Cards.Fill(TopUpTexts.Bill, JapaneseDates.Month(ServiceMonth.Of(now)));

    public static string Number(int numberInMonth) => Cards.Fill(TopUpTexts.Number, numberInMonth);

    /// <summary>Why nothing can be bought for the line now, whatever the size; null when something can.</summary>
    public static string? ObstacleOf(TopUpChoice choice, DateTimeOffset now) =>
        choice.State is not (LineState.Active or LineState.CancelScheduled) ? TopUpTexts.NotInService
        : choice.LeftThisMonth == 0 ? Limit(choice.Terms.MaxPerMonth, ServiceMonth.Of(now).Next)
        : null;

    public static string Of(TopUpRefusal refusal) =>
        refusal switch
        {
            TopUpRefusal.LineNotInService => TopUpTexts.NotInService,
            TopUpRefusal.SizeNotSold => TopUpTexts.SizeNotSold,
            TopUpRefusal.MonthlyLimit limit => Limit(limit.MaxPerMonth, limit.NextMonth),
            _ => throw new UnreachableException(),
        };

    private static string Limit(int maxPerMonth, ServiceMonth next) =>
        Cards.Fill(TopUpTexts.Limit, maxPerMonth, JapaneseDates.Day(next.Start));
}
