using System.Globalization;
using System.Runtime.InteropServices;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>
/// What a reply token of the load says: which event it belongs to and when that event was due. 32 hexadecimal digits, as LINE's
/// tokens are: due instant (stopwatch ticks), number of the run, number of the event.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReplyTokenStamp(long DueTicks, int Run, int Event)
{
    public const int Length = 32;
    private const int RunAt = 16;
    private const int EventAt = 24;

    public void Write(Span<byte> token)
    {
        DueTicks.TryFormat(token[..RunAt], out _, "x16", CultureInfo.InvariantCulture);
        Run.TryFormat(token[RunAt..EventAt], out _, "x8", CultureInfo.InvariantCulture);
        Event.TryFormat(token[EventAt..], out _, "x8", CultureInfo.InvariantCulture);
    }

    public static bool TryRead(ReadOnlySpan<byte> token, out ReplyTokenStamp stamp)
    {
        stamp = default;
        if (
            token.Length < Length
            || !long.TryParse(token[..RunAt], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var due)
            || !int.TryParse(
                token[RunAt..EventAt],
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var run
            )
            || !int.TryParse(
                token[EventAt..Length],
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return false;
        }
        stamp = new ReplyTokenStamp(due, run, number);
        return true;
    }
}
