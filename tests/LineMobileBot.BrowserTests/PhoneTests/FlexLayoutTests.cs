using System.Text.Json;
using System.Text.Json.Nodes;

namespace LineMobileBot.BrowserTests.PhoneTests;

/// <summary>Flex messages are laid out as the LINE app does it, to half a pixel.</summary>
public sealed class FlexLayoutTests(FlexSheet sheet) : IClassFixture<FlexSheet>
{
    private const double TolerancePx = 0.5;

    public static TheoryData<string> Sentences => new(FlexCase.Measured);

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Flex_is_laid_out_as_in_the_app(string sentence)
    {
        var flexCase = FlexCase.Of(sentence);

        await sheet.DrawAsync(flexCase);
        var measured = await sheet.MeasureAsync(flexCase.Expect!);

        Assert.Empty(
            flexCase.Expect!.Zip(measured, (wanted, found) => Differences(wanted!, found!)).SelectMany(all => all)
        );
    }

    private static IEnumerable<string> Differences(JsonNode expected, JsonNode measured) =>
        from property in expected.AsObject()
        where property.Key is not ("at" or "to")
        let found = measured[property.Key]
        where !IsSame(property.Value, found)
        select $"{expected["at"]}: {property.Key} is {found}, not {property.Value}";

    private static bool IsSame(JsonNode? wanted, JsonNode? found) =>
        wanted?.GetValueKind() == JsonValueKind.Number && found?.GetValueKind() == JsonValueKind.Number
            ? Math.Abs(wanted.GetValue<double>() - found.GetValue<double>()) <= TolerancePx
            : JsonNode.DeepEquals(wanted, found);
}
