using System.Text;
using System.Text.Encodings.Web;
using Line.Messaging;
using Line.Messaging.Messages;

namespace LineMobileBot.Wording;

/// <summary>
/// Messages written to JSON once, with marks where the values go. Filling it in is a copy; writing the same card as a tree
/// costs ten times that (docs/performance.md), so the hottest card is worth one.
/// </summary>
internal sealed class MessageTemplate
{
    private readonly byte[][] pieces;
    private readonly int[] valueAfter;
    private readonly int length;

    /// <param name="messages">The messages, with a mark in place of each value.</param>
    /// <param name="marks">Texts that occur nowhere else in the messages and need no escape in JSON.</param>
    public MessageTemplate(IReadOnlyList<Message> messages, IReadOnlyList<string> marks)
    {
        var json = Encoding.UTF8.GetString(LineJson.Serialize(messages));
        var found = marks.SelectMany((mark, value) => Occurrences(json, mark, value)).OrderBy(spot => spot.At).ToList();
        var ends = found.Select(spot => spot.At).Append(json.Length);
        var starts = found.Select(spot => spot.At + marks[spot.Value].Length).Prepend(0);
        pieces = [.. starts.Zip(ends, (from, to) => Encoding.UTF8.GetBytes(json[from..to]))];
        valueAfter = [.. found.Select(spot => spot.Value)];
        length = pieces.Sum(piece => piece.Length);
    }

    public SerializedMessages Fill(IReadOnlyList<string> values)
    {
        var written = values.Select(value => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)).ToArray();
        var body = new byte[length + valueAfter.Sum(value => Encoding.UTF8.GetByteCount(written[value]))];
        var rest = body.AsSpan();
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i].CopyTo(rest);
            rest = rest[pieces[i].Length..];
            if (i < valueAfter.Length)
            {
                rest = rest[Encoding.UTF8.GetBytes(written[valueAfter[i]], rest)..];
            }
        }

        return new SerializedMessages(body);
    }

    private static IEnumerable<(int At, int Value)> Occurrences(string json, string mark, int value)
    {
        for (var at = 0; (at = json.IndexOf(mark, at, StringComparison.Ordinal)) >= 0; at += mark.Length)
        {
            yield return (at, value);
        }
    }
}
