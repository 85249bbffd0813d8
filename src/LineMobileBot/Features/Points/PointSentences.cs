using System.Diagnostics;
using System.Globalization;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Points;

/// <summary>Sentences with something to fill in, and the one sentence for each reason of none.</summary>
internal static class PointSentences
{
    public static string Points(int points) =>
        Cards.Fill(PointTexts.Points, points.ToString("N0", CultureInfo.InvariantCulture));

    public static string How(PointPolicy policy) => Cards.Fill(PointTexts.How, policy.RatePercent);

    public static string Next(ServiceMonth month, PointPolicy policy) =>
        Cards.Fill(PointTexts.Next, JapaneseDates.Month(month), JapaneseDates.Day(policy.FixingOf(month)));

    public static string LineOf(string userName) => Cards.Fill(PointTexts.LineOf, userName);

    public static string BillOf(ServiceMonth month) => Cards.Fill(PointTexts.BillOf, JapaneseDates.Month(month));

    /// <summary>What the points come from, or why there are none.</summary>
    public static string WhyOf(PointAward award) =>
        award.State switch
        {
            PointAwardState.Awarded => Cards.Fill(PointTexts.OfFee, YenFormatter.WithoutTax(award.BaseFee)),
            PointAwardState.NoLink => Cards.Fill(PointTexts.NoLink, JapaneseDates.Day(award.FixedAt)),
            PointAwardState.ZeroFee => PointTexts.ZeroFee,
            PointAwardState.FirstMonthFree => PointTexts.FirstMonthFree,
            _ => throw new UnreachableException(),
        };
}
