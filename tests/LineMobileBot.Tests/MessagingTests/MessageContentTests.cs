using Line.Messaging.Webhook;

namespace LineMobileBot.Tests.MessagingTests;

public class MessageContentTests
{
    public static TheoryData<string> EachType => [.. WebhookSamples.Contents.Keys];

    [Theory]
    [MemberData(nameof(EachType))]
    public void Every_kind_of_content_keeps_id_and_read_token(string type)
    {
        var content = Parse<MessageContent>(type);

        Assert.Equal((type, "444", "m1"), (content.Type, content.Id, content.MarkAsReadToken));
    }

    [Fact]
    public void Text_has_emojis_mentions_and_what_it_quotes()
    {
        var text = Parse<TextMessageContent>("text");

        Assert.Equal("@All (hello) はい", text.Text);
        Assert.Equal([new ReceivedEmoji(5, 7, "5ac1", "001")], text.Emojis);
        Assert.Equal(
            [new Mentionee("all", 0, 4), new Mentionee("user", 5, 3) { UserId = "U9", IsSelf = true }],
            text.Mentionees
        );
        Assert.Equal(("q3", "443"), (text.QuoteToken, text.QuotedMessageId));
    }

    [Fact]
    public void Image_has_its_place_and_its_set()
    {
        var image = Parse<ImageMessageContent>("image");

        Assert.Equal(
            new ContentProvider("external")
            {
                OriginalContentUrl = "https://example.com/o",
                PreviewImageUrl = "https://example.com/p",
            },
            image.ContentProvider
        );
        Assert.Equal(new ImageSet("E0") { Index = 1, Total = 2 }, image.ImageSet);
        Assert.Equal("q3", image.QuoteToken);
    }

    [Fact]
    public void Video_and_audio_have_a_duration()
    {
        var video = Parse<VideoMessageContent>("video");

        Assert.Equal((60000L, new ContentProvider("line")), (video.Duration, video.ContentProvider));
        Assert.Equal("q3", video.QuoteToken);
        Assert.Equal(60000L, Parse<AudioMessageContent>("audio").Duration);
    }

    [Fact]
    public void File_has_name_and_size()
    {
        var file = Parse<FileMessageContent>("file");

        Assert.Equal(("請求.pdf", 2_138_000_000_000L), (file.FileName, file.FileSize));
    }

    [Fact]
    public void Location_has_its_place_and_may_lack_a_name()
    {
        var named = Parse<LocationMessageContent>("location");
        var bare = ParseContent("""{"id":"1","type":"location","latitude":-35,"longitude":139.5}""");

        Assert.Equal(
            ("本社", "東京都", 35.67966, 139.73669),
            (named.Title, named.Address, named.Latitude, named.Longitude)
        );
        Assert.Equal(new LocationMessageContent("1", -35, 139.5), bare);
    }

    [Fact]
    public void Sticker_has_keywords_and_its_own_text()
    {
        var sticker = Parse<StickerMessageContent>("sticker");

        Assert.Equal(("446", "1988", "MESSAGE"), (sticker.PackageId, sticker.StickerId, sticker.StickerResourceType));
        Assert.Equal(["cony", "sally"], sticker.Keywords);
        Assert.Equal(("やあ", "q3", "443"), (sticker.Text, sticker.QuoteToken, sticker.QuotedMessageId));
    }

    [Fact]
    public void Content_of_an_unknown_type_is_kept_as_such()
    {
        Assert.Equal(
            new UnknownMessageContent("hologram", "444") { MarkAsReadToken = "m1" },
            Parse<MessageContent>("hologram")
        );
    }

    [Theory]
    [InlineData("2026-11-22T10:00:00+09:00")]
    [InlineData("0120-000-000")]
    [InlineData(" １２３４　５６７８ ")]
    [InlineData("null")]
    [InlineData("🤨")]
    public void Text_that_looks_like_something_else_arrives_unchanged(string text)
    {
        var content = ParseContent($$"""{"id":"1","type":"text","text":"{{text}}"}""");

        Assert.Equal(new TextMessageContent("1", text), content);
    }

    [Fact]
    public void Escaped_emoji_is_the_same_text()
    {
        var content = ParseContent("""{"id":"1","type":"text","text":"\uD83E\uDD28"}""");

        Assert.Equal(new TextMessageContent("1", "🤨"), content);
    }

    [Fact]
    public void Postback_data_that_looks_like_a_date_arrives_unchanged()
    {
        var json = WebhookSamples.Event("postback", ""","postback":{"data":"2026-11-22T10:00:00+09:00"}""");

        var parsed = Assert.Single(WebhookParser.Parse(WebhookSamples.Body(json)).Events);

        Assert.Equal("2026-11-22T10:00:00+09:00", Assert.IsType<PostbackEvent>(parsed).Postback.Data);
    }

    private static T Parse<T>(string type) => Assert.IsAssignableFrom<T>(ParseContent(WebhookSamples.Contents[type]));

    private static MessageContent ParseContent(string content)
    {
        var body = WebhookSamples.Body(WebhookSamples.MessageEvent(content));
        return Assert.IsType<MessageEvent>(Assert.Single(WebhookParser.Parse(body).Events)).Message;
    }
}
