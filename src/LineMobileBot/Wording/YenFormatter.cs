using System.Globalization;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Wording;

/// <summary>Money as people read it. All fees of the carrier are told without tax, and say so.</summary>
internal static class YenFormatter
{
    public static string WithoutTax(Yen yen) =>
        Cards.Fill(CommonTexts.YenWithoutTax, yen.Amount.ToString("N0", CultureInfo.InvariantCulture));
}
