using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using LineMobileBot.DevHost.RichMenus;
using LineMobileBot.RichMenus;

namespace LineMobileBot.Tests.RichMenuTests;

public sealed partial class RichMenuArtTests
{
    // LINE takes 1 MB; a menu that is to appear at once on a slow line weighs less.
    private const int HeaviestImage = 300_000;
    private const double LeastContrast = 4.5;

    public static TheoryData<string> States => new(RichMenuStates.All.Select(state => state.Spelling()));

    [Theory]
    [MemberData(nameof(States))]
    public void An_image_has_the_size_of_its_menu_and_is_light(string state)
    {
        var png = RichMenuImages.Png(StateOf(state)).Span;

        Assert.True(png[1..].StartsWith("PNG"u8));
        Assert.Equal(RichMenuImages.Width, BinaryPrimitives.ReadInt32BigEndian(png[16..]));
        Assert.Equal(RichMenuImages.Height, BinaryPrimitives.ReadInt32BigEndian(png[20..]));
        Assert.InRange(png.Length, 1, HeaviestImage);
    }

    [Fact]
    public void The_images_are_drawn_from_the_source_as_it_is_now() =>
        Assert.True(
            RichMenuArt.Digest() == RichMenuArt.Source(RichMenuArt.DigestFile).Trim(),
            "The menus' source or wording has changed: draw the images anew with ./dev richmenu, look at them, commit them."
        );

    [Theory]
    [MemberData(nameof(States))]
    public void Every_word_of_the_drawing_is_filled_in(string state)
    {
        var page = RichMenuArt.Page(StateOf(state));

        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.Contains($"<body class=\"{state}\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ink", "card")]
    [InlineData("card", "brand")]
    [InlineData("card", "brand-deep")]
    [InlineData("muted", "quiet")]
    [InlineData("card", "muted")]
    [InlineData("ink", "linked")]
    public void Text_stands_out_from_its_ground(string text, string ground)
    {
        var contrast = Contrast(Luminance(ColourOf(text)), Luminance(ColourOf(ground)));

        Assert.True(contrast >= LeastContrast, $"{text} on {ground} has a contrast of {contrast:0.0} only.");
    }

    private static RichMenuState StateOf(string spelling) =>
        RichMenuStates.All.Single(state => state.Spelling() == spelling);

    private static string ColourOf(string name) =>
        Variable()
            .Matches(RichMenuArt.Source(RichMenuArt.Style))
            .Single(match => match.Groups["name"].Value == name)
            .Groups["colour"]
            .Value;

    private static double Contrast(double one, double other) =>
        (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    /// <summary>As WCAG 2 defines it.</summary>
    private static double Luminance(string colour)
    {
        var parts = colour
            .Chunk(2)
            .Select(digits => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))
            .ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(
        "--(?<name>[a-z-]+): #(?<colour>[0-9a-f]{6});",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Variable();
}
