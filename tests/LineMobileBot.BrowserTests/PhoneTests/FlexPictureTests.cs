using System.Text.Json.Nodes;
using LineMobileBot.BrowserTests.Infrastructure;

namespace LineMobileBot.BrowserTests.PhoneTests;

/// <summary>Flex messages look as in the pictures kept of them. What is measured to half a pixel is in the layout's tests.</summary>
public sealed class FlexPictureTests(FlexSheet sheet) : IClassFixture<FlexSheet>
{
    // Edges of letters may come out a shade darker in another version of the browser; what moves or goes touches more than that.
    private const double Tolerance = 0.005;

    public static TheoryData<string> Sentences => new(FlexCase.Sentences);

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Flex_looks_as_in_the_picture_kept_of_it(string sentence)
    {
        await sheet.DrawAsync(FlexCase.Of(sentence));
        var found = await sheet.PictureAsync();
        if (FlexPictures.AreMadeAnew)
        {
            await FlexPictures.KeepAsync(sentence, found);
            return;
        }

        var kept = FlexPictures.Find(sentence);
        Assert.True(kept is not null, "No picture is kept of this message: look at it with KEEP_FLEX_PICTURES=1.");
        var different = await sheet.DifferenceAsync(kept, found);
        if (different > Tolerance)
        {
            await Screenshots.SaveAsync($"flex {sentence}", found);
        }

        Assert.True(different <= Tolerance, $"{different:P1} of the picture is different; see artifacts/screenshots.");
    }

    [Theory]
    [InlineData("paddingTop", "22px")]
    [InlineData("cornerRadius", "xxl")]
    [InlineData("spacing", "xs")]
    public async Task The_comparison_notices_what_a_person_would(string property, string changed)
    {
        var before = await PictureOfAsync(box => box["backgroundColor"] = "#C9D7E6");
        var after = await PictureOfAsync(box =>
        {
            box["backgroundColor"] = "#C9D7E6";
            box[property] = changed;
        });

        Assert.True(await sheet.DifferenceAsync(before, after) > Tolerance);
        Assert.Equal(0, await sheet.DifferenceAsync(before, before));
    }

    private async Task<byte[]> PictureOfAsync(Action<JsonObject> change)
    {
        var box = JsonNode
            .Parse(
                """
                {
                  "type": "box",
                  "layout": "vertical",
                  "contents": [{ "type": "text", "text": "データ残量" }, { "type": "text", "text": "3.25GB", "weight": "bold" }]
                }
                """
            )!
            .AsObject();
        change(box);
        var body = new JsonObject { ["layout"] = "vertical", ["contents"] = new JsonArray(box) };
        await sheet.DrawAsync(new FlexCase("", body, Contents: null, Settings: null, Expect: null));
        return await sheet.PictureAsync();
    }
}
