namespace LineMobileBot.Features.Help.Talks;

/// <summary>
/// The pictures a desk shows, told by their first bytes: what a header says of them is the sender's word, and a browser must
/// not be talked into anything else.
/// </summary>
internal static class PictureKind
{
    private const int WebpMark = 8;

    public static string? Of(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
            _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => "image/gif",
            _ when bytes.StartsWith("RIFF"u8) && bytes.Length > WebpMark && bytes[WebpMark..].StartsWith("WEBP"u8) =>
                "image/webp",
            _ => null,
        };
}
