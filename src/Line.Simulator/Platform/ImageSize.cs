using System.Buffers.Binary;

namespace Line.Simulator.Platform;

/// <summary>Width and height as the header of a PNG or JPEG tells them.</summary>
internal sealed record ImageSize(int Width, int Height)
{
    private const int PngHeaderLength = 24;
    private const int JpegSegmentHeaderLength = 4;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static ImageSize? Read(ReadOnlySpan<byte> image, string contentType) =>
        contentType switch
        {
            "image/png" => ReadPng(image),
            "image/jpeg" => ReadJpeg(image),
            _ => null,
        };

    private static ImageSize? ReadPng(ReadOnlySpan<byte> png)
    {
        if (png.Length < PngHeaderLength || !png.StartsWith(PngSignature) || !png[12..16].SequenceEqual("IHDR"u8))
        {
            return null;
        }

        var width = BinaryPrimitives.ReadUInt32BigEndian(png[16..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(png[20..]);
        return width is 0 or > int.MaxValue || height is 0 or > int.MaxValue
            ? null
            : new ImageSize((int)width, (int)height);
    }

    private static ImageSize? ReadJpeg(ReadOnlySpan<byte> jpeg)
    {
        if (!jpeg.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            return null;
        }

        var rest = jpeg[2..];
        while (rest.Length > JpegSegmentHeaderLength && rest[0] == 0xFF)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (IsStartOfFrame(rest[1]) && rest.Length >= 9)
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(rest[5..]);
                var width = BinaryPrimitives.ReadUInt16BigEndian(rest[7..]);
                return width == 0 || height == 0 ? null : new ImageSize(width, height);
            }

            if (length + 2 > rest.Length)
            {
                return null;
            }

            rest = rest[(length + 2)..];
        }

        return null;
    }

    // C0..CF start a frame, but for the tables DHT, JPG and DAC among them.
    private static bool IsStartOfFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
