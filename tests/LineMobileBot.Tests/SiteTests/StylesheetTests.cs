using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using LineMobileBot.Wording;

namespace LineMobileBot.Tests.SiteTests;

/// <summary>The colours of the pages: those of the cards in the chat, and legible on light and on dark screens (WCAG 2.2 AA).</summary>
public sealed partial class StylesheetTests
{
    private const double Text = 4.5;
    private const double Shape = 3;

    private static readonly Dictionary<string, string>[] Schemes = [.. Blocks().Matches(Css()).Select(ColoursIn)];

    public static TheoryData<string, string, double> Pairs =>
        new()
        {
            { "ink", "ground", Text },
            { "ink", "surface", Text },
            { "ink", "brand-tint", Text },
            { "ink", "warning-tint", Text },
            { "muted", "ground", Text },
            { "muted", "surface", Text },
            { "brand", "ground", Text },
            { "brand", "surface", Text },
            { "brand-strong", "brand-tint", Text },
            { "on-brand", "brand", Text },
            { "on-brand", "brand-strong", Text },
            { "warning", "surface", Text },
            { "warning", "warning-tint", Text },
            { "edge", "surface", Shape },
            { "edge", "ground", Shape },
            { "carry-over", "surface", Shape },
            { "gift", "surface", Shape },
            { "plan", "surface", Shape },
            { "top-up", "surface", Shape },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_colour_stands_out_from_its_ground_in_light_and_in_dark(string colour, string ground, double ratio)
    {
        Assert.Equal(2, Schemes.Length);

        Assert.All(Schemes, scheme => Assert.InRange(Contrast(scheme[colour], scheme[ground]), ratio, 21));
    }

    [Theory]
    [InlineData("ink", FlexTheme.Ink)]
    [InlineData("muted", FlexTheme.Muted)]
    [InlineData("brand", FlexTheme.Brand)]
    [InlineData("on-brand", FlexTheme.OnBrand)]
    [InlineData("brand-tint", FlexTheme.BrandTint)]
    [InlineData("warning", FlexTheme.Warning)]
    [InlineData("line", FlexTheme.Line)]
    [InlineData("track", FlexTheme.Track)]
    [InlineData("carry-over", FlexTheme.CarryOver)]
    [InlineData("gift", FlexTheme.Gift)]
    [InlineData("plan", FlexTheme.Plan)]
    [InlineData("top-up", FlexTheme.TopUp)]
    public void On_light_screens_the_pages_have_the_colours_of_the_cards(string name, string colour) =>
        Assert.Equal(colour, Schemes[0][name]);

    [Fact]
    public void Only_the_theme_names_colours() =>
        Assert.All(
            Resources().Where(name => name.EndsWith(".css", StringComparison.Ordinal) && !name.Contains("theme")),
            name => Assert.DoesNotMatch("#[0-9A-Fa-f]{6}", Read(name))
        );

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(part => Linear(colour.Substring(1 + (2 * part), 2))).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static double Linear(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static Dictionary<string, string> ColoursIn(Match block) =>
        Colours()
            .Matches(block.Value)
            .ToDictionary(
                colour => colour.Groups["name"].Value,
                colour => colour.Groups["value"].Value,
                StringComparer.Ordinal
            );

    private static string Css() => Read(Resources().Single(name => name.Contains("theme", StringComparison.Ordinal)));

    private static IEnumerable<string> Resources() =>
        Assembly
            .Load("LineMobileBot")
            .GetManifestResourceNames()
            .Where(name =>
                name.StartsWith("Site/", StringComparison.Ordinal) || name.StartsWith("Desk/", StringComparison.Ordinal)
            );

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.Load("LineMobileBot").GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@":root \{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex(
        "--(?<name>[a-z-]+): (?<value>#[0-9A-F]{6});",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Colours();
}
