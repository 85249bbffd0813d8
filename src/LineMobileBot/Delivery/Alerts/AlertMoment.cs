using System.Buffers.Binary;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Delivery.Alerts;

/// <summary>Whether what is told unasked is still so. A pure rule.</summary>
internal static class AlertMoment
{
    private const int MillisecondBytes = 6;

    public static bool HasPassed(Outgoing item, DateTimeOffset now) =>
        item is { ReplyToken: null, Answer: IOfTheMonth } && ServiceMonth.Of(DecidedAt(item.Id)) < ServiceMonth.Of(now);

    /// <summary>The ids of the outbox are UUIDv7: their first 48 bits are the milliseconds at which the answer was decided.</summary>
    private static DateTimeOffset DecidedAt(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        Span<byte> milliseconds = stackalloc byte[sizeof(long)];
        milliseconds.Clear();
        bytes[..MillisecondBytes].CopyTo(milliseconds[^MillisecondBytes..]);
        return DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(milliseconds));
    }
}
