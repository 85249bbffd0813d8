using System.Text;

namespace LineMobileBot.Tests.MessagingTests;

/// <summary>Damages a body in a few places, as broken senders and attackers would.</summary>
internal static class WebhookMutations
{
    private static readonly byte[][] Spices =
    [
        .. new[]
        {
            "null",
            "\"\"",
            "{}",
            "[]",
            "-1",
            "1e999",
            "\\uD800",
            "\\u0000",
            "\"type\":",
            "]",
            "}",
            ",",
            "9999999999999999999",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE],
        [0xE3, 0x81],
    ];

    internal static byte[] Mutate(byte[] body, Random random)
    {
        var bytes = body.ToList();
        for (var times = random.Next(1, 4); times > 0 && bytes.Count > 1; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Spices[random.Next(Spices.Length)]);
                    break;
                case 3:
                    ReplaceValue(bytes, at, Spices[random.Next(Spices.Length)]);
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(0, random.Next(Math.Min(40, bytes.Count))));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Exchanges the text in the next pair of quotes, which more often than not leaves whole JSON.</summary>
    private static void ReplaceValue(List<byte> bytes, int from, byte[] spice)
    {
        var open = bytes.IndexOf((byte)'"', from);
        var close = open < 0 ? -1 : bytes.IndexOf((byte)'"', open + 1);
        if (close > open)
        {
            bytes.RemoveRange(open, close - open + 1);
            bytes.InsertRange(open, spice);
        }
    }
}
