using System.Globalization;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Wording;

/// <summary>Money as people read it. All fees of the carrier are told without tax, and say so.</summary>
internal static class YenFormatter
{
    public static string WithoutTax(Yen yen) => Cards.Fill(CommonTexts.YenWithoutTax, Number(yen));

    /// <summary>For a table whose head says that it is without tax.</summary>
    public static string Short(Yen yen) => Cards.Fill(CommonTexts.Yen, Number(yen));

    private static string Number(Yen yen) => yen.Amount.ToString("N0", CultureInfo.InvariantCulture);
}
