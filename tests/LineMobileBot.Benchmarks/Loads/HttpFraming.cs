using System.Buffers.Text;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>
/// Where one HTTP/1.1 message ends in the bytes received so far. Both ends of the measurement use it, because a library's
/// client and server would cost more than what is measured.
/// </summary>
internal static class HttpFraming
{
    /// <summary>True when the message is whole: its head and its body, in bytes from the start.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> received, out int headLength, out int totalLength)
    {
        totalLength = 0;
        headLength = received.IndexOf("\r\n\r\n"u8) + 4;
        if (headLength < 4)
        {
            return false;
        }
        var head = received[..headLength];
        if (IndexOfHeader(head, "\r\nContent-Length: "u8, "\r\ncontent-length: "u8) is var at and >= 0)
        {
            totalLength = headLength + Number(head[at..]);
        }
        else if (IndexOfHeader(head, "\r\nTransfer-Encoding: chunked"u8, "\r\ntransfer-encoding: chunked"u8) >= 0)
        {
            totalLength = headLength + ChunkedLength(received[headLength..]);
        }
        else
        {
            totalLength = headLength;
        }
        return totalLength >= headLength && received.Length >= totalLength;
    }

    private static int IndexOfHeader(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name, ReadOnlySpan<byte> lowerName)
    {
        var at = head.IndexOf(name);
        at = at < 0 ? head.IndexOf(lowerName) : at;
        return at < 0 ? -1 : at + name.Length;
    }

    private static int Number(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int number, out _) ? number : throw new InvalidDataException("No length.");

    /// <summary>The length of a chunked body, or a negative number while its last chunk has not come.</summary>
    private static int ChunkedLength(ReadOnlySpan<byte> body)
    {
        const int NotYet = int.MinValue / 2;
        var at = 0;
        while (true)
        {
            var lineEnd = body[at..].IndexOf("\r\n"u8);
            if (lineEnd < 0 || !Utf8Parser.TryParse(body.Slice(at, lineEnd), out int size, out _, 'x'))
            {
                return NotYet;
            }
            at += lineEnd + 2 + size + 2;
            if (at > body.Length)
            {
                return NotYet;
            }
            if (size == 0)
            {
                return at;
            }
        }
    }
}
