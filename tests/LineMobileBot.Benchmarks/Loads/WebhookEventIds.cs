using System.Buffers.Binary;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>
/// Ids as LINE makes them (ULIDs: 48 bits of time, 80 of randomness), never the same twice: a load generator that repeats an id
/// is deduplicated, and that looks like lost work.
/// </summary>
internal sealed class WebhookEventIds(int seed)
{
    public const int Length = 26;
    private const int BitsPerDigit = 5;
    private const int TimeBits = 48;

    private readonly Random _random = new(seed);

    /// <summary>The run and the event make the id unique, whatever the random part is.</summary>
    public void Write(Span<byte> id, long unixMilliseconds, ReplyTokenStamp stamp)
    {
        Span<byte> random = stackalloc byte[sizeof(ulong)];
        _random.NextBytes(random);
        var low = (ulong)(uint)stamp.Event | ((ulong)(uint)stamp.Run << 32);
        var high = ((ulong)unixMilliseconds << (64 - TimeBits)) | BinaryPrimitives.ReadUInt16LittleEndian(random);
        var bits = new UInt128(high, low);
        for (var digit = Length - 1; digit >= 0; digit--)
        {
            id[digit] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"u8[(int)(uint)(bits & 31)];
            bits >>= BitsPerDigit;
        }
    }
}
