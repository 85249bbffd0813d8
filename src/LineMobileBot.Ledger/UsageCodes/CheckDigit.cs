namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>The check digit of usage codes, by Luhn's rule (ISO/IEC 7812-1): it tells a slip from a wrong code.</summary>
internal static class CheckDigit
{
    public static char Of(ReadOnlySpan<char> digits) =>
        (char)('0' + ((10 - (Sum(digits, doubleLast: true) % 10)) % 10));

    public static bool Fits(ReadOnlySpan<char> digitsWithCheck) => Sum(digitsWithCheck, doubleLast: false) % 10 == 0;

    private static int Sum(ReadOnlySpan<char> digits, bool doubleLast)
    {
        var sum = 0;
        var doubles = doubleLast;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            var digit = digits[i] - '0';
            var weighted = doubles ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
            doubles = !doubles;
        }

        return sum;
    }
}
