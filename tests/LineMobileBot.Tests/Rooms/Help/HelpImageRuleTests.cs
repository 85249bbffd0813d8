using LineMobileBot.Delivery;
using LineMobileBot.Features.Help.Talks;

namespace LineMobileBot.Tests.Rooms.Help;

public sealed class HelpImageRuleTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0];

    [Fact]
    public void A_picture_is_kept_as_what_its_bytes_say_it_is()
    {
        var decision = HelpImageRule.Decide(new SentContent.Here(Png), tries: 1);

        Assert.Equal("image/png", Assert.IsType<ImageDecision.Keep>(decision).Image.ContentType);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>")]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("RIFFxxxxAVI ")]
    [InlineData("")]
    public void What_is_no_picture_is_refused_whatever_it_is_called(string content)
    {
        var decision = HelpImageRule.Decide(
            new SentContent.Here(System.Text.Encoding.UTF8.GetBytes(content)),
            tries: 1
        );

        Assert.Equal(new ImageDecision.End(HelpImageState.Refused), decision);
    }

    [Theory]
    [InlineData("GIF89a.", "image/gif")]
    [InlineData("RIFFxxxxWEBPVP8 ", "image/webp")]
    public void Other_pictures_are_known_too(string start, string kind) =>
        Assert.Equal(kind, PictureKind.Of(System.Text.Encoding.ASCII.GetBytes(start)));

    [Fact]
    public void LINE_is_asked_again_with_growing_pauses_and_not_for_ever()
    {
        Assert.Equal(Again(seconds: 2), HelpImageRule.Decide(new SentContent.NotYet(), tries: 1));
        Assert.Equal(Again(seconds: 128), HelpImageRule.Decide(new SentContent.NotYet(), tries: 7));
        Assert.Equal(
            new ImageDecision.End(HelpImageState.Failed),
            HelpImageRule.Decide(new SentContent.NotYet(), tries: 8)
        );
    }

    [Fact]
    public void The_person_is_told_of_what_is_not_seen_but_not_of_what_they_took_back()
    {
        Assert.Equal(TalkSentenceKind.ImageRefused, HelpImageRule.NewsOf(HelpImageState.Refused));
        Assert.Equal(TalkSentenceKind.ImageFailed, HelpImageRule.NewsOf(HelpImageState.Failed));
        Assert.Null(HelpImageRule.NewsOf(HelpImageState.Gone));
        Assert.Null(HelpImageRule.NewsOf(HelpImageState.Here));
        Assert.Equal(
            new ImageDecision.End(HelpImageState.Refused),
            HelpImageRule.Decide(new SentContent.TooLarge(), tries: 1)
        );
        Assert.Equal(
            new ImageDecision.End(HelpImageState.Gone),
            HelpImageRule.Decide(new SentContent.Gone(), tries: 1)
        );
    }

    private static ImageDecision.Again Again(int seconds) => new(TimeSpan.FromSeconds(seconds));
}
