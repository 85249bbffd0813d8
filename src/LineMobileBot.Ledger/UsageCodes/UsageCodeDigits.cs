namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>
/// The 16 digits of a usage code; the last one is a check digit (Luhn). It prints itself masked; the digits need an
/// explicit call.
/// </summary>
public readonly record struct UsageCodeDigits
{
    /// <summary>How many digits a code has, the check digit included.</summary>
    public const int Length = 16;
    private const int GroupLength = 4;
    private readonly string? _digits;

    internal UsageCodeDigits(string digits)
    {
        if (digits.Length != Length || !CheckDigit.Fits(digits))
        {
            throw new ArgumentException("Not a usage code.", nameof(digits));
        }

        _digits = digits;
    }

    /// <summary>The digits without any separator. Never for a log.</summary>
    public string Digits => _digits ?? throw new InvalidOperationException("No code was set.");

    /// <summary>The digits in groups of four, as they are shown. Never for a log.</summary>
    public string Grouped => string.Join(' ', Digits.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>The last four digits, by which people tell codes apart.</summary>
    public string LastFour => Digits[^GroupLength..];

    /// <inheritdoc />
    public override string ToString() => _digits is null ? "" : $"****{LastFour}";
}
