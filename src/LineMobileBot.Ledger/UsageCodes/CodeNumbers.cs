using System.Security.Cryptography;

namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>Draws new codes: 15 random digits and their check digit.</summary>
internal static class CodeNumbers
{
    // The largest multiple of ten that a byte holds: what lies above would favour the small digits.
    private const int FairBytes = 250;

    public static UsageCodeDigits Draw(RandomNumberGenerator random)
    {
        Span<char> digits = stackalloc char[UsageCodeDigits.Length];
        Span<byte> drawn = stackalloc byte[1];
        for (var i = 0; i < UsageCodeDigits.Length - 1; )
        {
            random.GetBytes(drawn);
            if (drawn[0] < FairBytes)
            {
                digits[i++] = (char)('0' + (drawn[0] % 10));
            }
        }

        digits[^1] = CheckDigit.Of(digits[..^1]);
        return new UsageCodeDigits(new string(digits));
    }
}
