using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Tests.LedgerTests;

/// <summary>Amounts and instants as the rules write them.</summary>
internal static class Amounts
{
    extension(int number)
    {
        public DataAmount MB => DataAmount.FromMegabytes(number);

        public DataAmount GB => DataAmount.FromGigabytes(number);
    }

    public static DateTimeOffset Jst(string text) =>
        DateTimeOffset.Parse($"{text}+09:00", System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();
}
