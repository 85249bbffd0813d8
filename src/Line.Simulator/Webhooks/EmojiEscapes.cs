using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Line.Simulator.Webhooks;

/// <summary>Turns the <c>\uD83D\uDE00</c> of a JSON text back into the UTF-8 of the emoji.</summary>
internal static class EmojiEscapes
{
    private const int EscapeLength = 6;

    public static byte[] Undo(ReadOnlySpan<byte> json)
    {
        var output = new ArrayBufferWriter<byte>(json.Length);
        Span<byte> utf8 = stackalloc byte[4];
        while (json.IndexOf((byte)'\\') is var backslash and >= 0)
        {
            output.Write(json[..backslash]);
            json = json[backslash..];
            if (ReadSurrogatePair(json) is { } rune)
            {
                output.Write(utf8[..rune.EncodeToUtf8(utf8)]);
                json = json[(2 * EscapeLength)..];
            }
            else
            {
                // A backslash and what it escapes stay together, or \\uD83D would be taken for an emoji.
                output.Write(json[..2]);
                json = json[2..];
            }
        }

        output.Write(json);
        return output.WrittenSpan.ToArray();
    }

    private static Rune? ReadSurrogatePair(ReadOnlySpan<byte> json) =>
        ReadUnit(json) is { } high
        && ReadUnit(json[EscapeLength..]) is { } low
        && Rune.TryCreate(high, low, out var rune)
            ? rune
            : null;

    private static char? ReadUnit(ReadOnlySpan<byte> json) =>
        json.Length >= EscapeLength
        && json.StartsWith("\\u"u8)
        && Utf8Parser.TryParse(json[2..EscapeLength], out ushort unit, out var read, 'x')
        && read == EscapeLength - 2
            ? (char)unit
            : null;
}
