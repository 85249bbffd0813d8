using System.Globalization;

namespace Line.Messaging.Limits;

/// <summary>
/// How LINE counts: UTF-16 units in general, graphemes in what people read on buttons and templates.
/// Source: https://developers.line.biz/en/docs/messaging-api/text-character-count/
/// </summary>
internal enum TextLength
{
    Utf16Units,
    Graphemes,
}

internal static class TextLengths
{
    extension(TextLength length)
    {
        internal int Of(string text) =>
            length == TextLength.Graphemes ? new StringInfo(text).LengthInTextElements : text.Length;
    }
}
