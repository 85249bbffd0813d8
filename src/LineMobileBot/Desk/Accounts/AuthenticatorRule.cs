using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace LineMobileBot.Desk.Accounts;

/// <summary>
/// The six digits of an authenticator app: RFC 6238 with SHA-1, 30 seconds, 6 digits, which is what every app can do. Identity's own
/// check reads the system's clock and does not say which step matched; without the step a code could be used twice.
/// </summary>
internal static class AuthenticatorRule
{
    public const int Digits = 6;

    /// <summary>As many bytes as RFC 4226 asks for.</summary>
    public const int KeyBytes = 20;

    private const int Modulus = 1_000_000;
    private const int SecondsPerStep = 30;

    /// <summary>A phone's clock may be one step off, or its owner slow.</summary>
    private const int StepsOff = 1;

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / SecondsPerStep;

    public static string CodeAt(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The apps know no other; the key is random, so collisions of SHA-1 do not matter.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code it is; null when it is none, or one that was used, or older than one that was.</summary>
    public static long? MatchingStep(ReadOnlySpan<byte> key, string code, long lastUsedStep, DateTimeOffset now)
    {
        var present = StepAt(now);
        for (var step = present - StepsOff; step <= present + StepsOff; step++)
        {
            if (step > lastUsedStep && code == CodeAt(key, step))
            {
                return step;
            }
        }

        return null;
    }
}
