using System.Security.Cryptography;

namespace Line.Simulator.Platform;

/// <summary>ULIDs (48 bits of milliseconds, 80 random bits, Crockford's base 32) that grow within a millisecond too.</summary>
internal sealed class UlidSource(RandomNumberGenerator random, TimeProvider time)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int TimeLength = 10;
    private const int RandomLength = 16;
    private const int BitsPerCharacter = 5;

    private readonly Lock _gate = new();
    private readonly byte[] _digits = new byte[RandomLength];
    private long _lastMilliseconds = -1;

    public string Next()
    {
        Span<char> ulid = stackalloc char[TimeLength + RandomLength];
        lock (_gate)
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            if (now > _lastMilliseconds)
            {
                _lastMilliseconds = now;
                DrawDigits();
            }
            else
            {
                Increment();
            }

            WriteTime(ulid, _lastMilliseconds);
            for (var i = 0; i < RandomLength; i++)
            {
                ulid[TimeLength + i] = Alphabet[_digits[i]];
            }
        }

        return new string(ulid);
    }

    private void DrawDigits()
    {
        random.GetBytes(_digits);
        for (var i = 0; i < RandomLength; i++)
        {
            _digits[i] = (byte)(_digits[i] % Alphabet.Length);
        }
    }

    private void Increment()
    {
        for (var i = RandomLength - 1; i >= 0; i--)
        {
            if (_digits[i] < Alphabet.Length - 1)
            {
                _digits[i]++;
                return;
            }

            _digits[i] = 0;
        }

        // All 80 bits ran over: the next millisecond starts early.
        _lastMilliseconds++;
    }

    private static void WriteTime(Span<char> ulid, long milliseconds)
    {
        for (var i = TimeLength - 1; i >= 0; i--)
        {
            ulid[i] = Alphabet[(int)(milliseconds & (Alphabet.Length - 1))];
            milliseconds >>= BitsPerCharacter;
        }
    }
}
