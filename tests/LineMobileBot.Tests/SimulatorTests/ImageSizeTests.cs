using Line.Simulator.Platform;

namespace LineMobileBot.Tests.SimulatorTests;

public sealed class ImageSizeTests
{
    // SOI, an APP0 segment of 4 bytes of content, a progressive frame (SOF2) of 1686 lines by 2500 samples.
    private static readonly byte[] Jpeg =
    [
        .. (ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x06, 1, 2, 3, 4],
        .. (ReadOnlySpan<byte>)[0xFF, 0xC2, 0x00, 0x0B, 0x08, 0x06, 0x96, 0x09, 0xC4, 0x01, 0, 0, 0],
    ];

    [Fact]
    public void A_jpegs_size_lies_in_its_first_frame_after_other_segments() =>
        Assert.Equal(new ImageSize(2500, 1686), ImageSize.Read(Jpeg, "image/jpeg"));

    [Fact]
    public void An_image_cut_off_anywhere_has_no_size_and_breaks_nothing()
    {
        for (var length = 0; length < 19; length++)
        {
            Assert.Null(ImageSize.Read(Jpeg.AsSpan(0, length), "image/jpeg"));
            Assert.Null(ImageSize.Read(Jpeg.AsSpan(0, length), "image/png"));
        }
    }
}
