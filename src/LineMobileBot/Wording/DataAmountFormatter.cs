using System.Globalization;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Wording;

/// <summary>Amounts as people read them: from 1 GB on in GB with at most two decimals, below in whole MB, always rounded down.</summary>
internal static class DataAmountFormatter
{
    private const long BytesPerMegabyte = 1_000_000;
    private const long BytesPerGigabyte = 1_000_000_000;
    private const long BytesPerHundredth = BytesPerGigabyte / 100;

    public static string Format(DataAmount amount)
    {
        if (amount.Bytes < BytesPerGigabyte)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{amount.Bytes / BytesPerMegabyte}MB");
        }

        var hundredths = amount.Bytes / BytesPerHundredth;
        return string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100m:0.##}GB");
    }
}
