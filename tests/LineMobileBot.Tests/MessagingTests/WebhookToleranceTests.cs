using System.Text;
using Line.Messaging.Webhook;

namespace LineMobileBot.Tests.MessagingTests;

public class WebhookToleranceTests
{
    [Fact]
    public void No_events_are_no_error()
    {
        var request = WebhookParser.Parse(WebhookSamples.Body());

        Assert.Equal("U8e742f61d673b39c7fff3cecb7536ef0", request.Destination);
        Assert.Empty(request.Events);
    }

    [Fact]
    public void A_body_without_destination_is_read()
    {
        var request = WebhookParser.Parse("""{"events":[]}"""u8.ToArray());

        Assert.Null(request.Destination);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"events\"")]
    [InlineData("{}")]
    [InlineData("""{"events":null}""")]
    [InlineData("""{"events":{}}""")]
    [InlineData("""{"events":[]} trailing""")]
    public void A_body_without_a_list_of_events_is_refused(string body)
    {
        Assert.Throws<WebhookFormatException>(() => WebhookParser.Parse(Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public void Endless_nesting_is_refused()
    {
        var body = Encoding.UTF8.GetBytes($$"""{"events":[{{new string('[', 100_000)}}""");

        Assert.Throws<WebhookFormatException>(() => WebhookParser.Parse(body));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("17")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"\uD83E"}""")]
    [InlineData("""{"type":"message","timestamp":1}""")]
    [InlineData("""{"type":"message","timestamp":1,"message":{"type":"text","text":"no id"}}""")]
    [InlineData("""{"type":"message","timestamp":1,"message":{"type":"text","id":"1"}}""")]
    [InlineData("""{"type":"message","timestamp":1,"message":{"type":"text","id":"1","text":"\uD83E"}}""")]
    [InlineData(
        """{"type":"message","timestamp":1,"message":{"type":"location","id":"1","latitude":1e999,"longitude":0}}"""
    )]
    [InlineData("""{"type":"postback","timestamp":1,"postback":{"data":5}}""")]
    [InlineData("""{"type":"postback","timestamp":99999999999999999,"postback":{"data":"5"}}""")]
    [InlineData("""{"type":"postback","timestamp":1.5,"postback":{"data":"5"}}""")]
    [InlineData("""{"type":"postback","postback":{"data":"no time"}}""")]
    [InlineData("""{"type":"accountLink","timestamp":1,"link":{"result":"ok"}}""")]
    [InlineData("""{"type":"membership","timestamp":1,"membership":{"type":"joined","membershipId":"x"}}""")]
    [InlineData("""{"type":"2","timestamp":1}""")]
    [InlineData("""{"type":"hologram","timestamp":1}""")]
    public void One_odd_event_never_loses_its_neighbours(string odd)
    {
        var body = WebhookSamples.Body(WebhookSamples.Events["message"], odd, WebhookSamples.Events["postback"]);

        var events = WebhookParser.Parse(body).Events;

        Assert.IsType<MessageEvent>(events[0]);
        Assert.IsType<UnknownEvent>(events[1]);
        Assert.IsType<PostbackEvent>(events[2]);
    }

    [Fact]
    public void An_unknown_event_keeps_everything_LINE_sent()
    {
        var json = WebhookSamples.Event("hologram", ""","replyToken":"r1","hologram":{"shape":"cube"}""");

        var parsed = Assert.IsType<UnknownEvent>(WebhookParser.Parse(WebhookSamples.Body(json)).Events[0]);

        Assert.Equal(("hologram", "r1"), (parsed.Type, parsed.ReplyToken));
        Assert.Equal(WebhookSamples.EventId, parsed.WebhookEventId);
        Assert.Equal("cube", parsed.Raw.GetProperty("hologram").GetProperty("shape").GetString());
    }

    [Fact]
    public void Unknown_properties_and_another_order_change_nothing()
    {
        const string Json = """
            {"replyToken":"r1","new":{"deep":[1]},"postback":{"new":1,"data":"v1"},"timestamp":5,"type":"postback"}
            """;

        var parsed = Assert.IsType<PostbackEvent>(WebhookParser.Parse(WebhookSamples.Body(Json)).Events[0]);

        Assert.Equal(("v1", "r1"), (parsed.Postback.Data, parsed.ReplyToken));
        Assert.Null(parsed.WebhookEventId);
        Assert.Null(parsed.Source);
    }

    [Fact]
    public void An_unknown_source_is_kept_as_such()
    {
        var json = WebhookSamples.Event("follow", ""","source":{"type":"square","squareId":"S1","userId":"U1"}""");

        var source = WebhookParser.Parse(WebhookSamples.Body(json)).Events[0].Source;

        Assert.Equal(new UnknownSource("square") { UserId = "U1" }, source);
    }

    [Fact]
    public void Broken_extras_are_left_out_without_losing_the_message()
    {
        const string Content = """
            {"id":"1","type":"text","text":"はい","quoteToken":7,"emojis":[{"index":"x"},{"index":0,"length":1,"productId":"p","emojiId":"e"}],"mention":[]}
            """;
        var body = WebhookSamples.Body(WebhookSamples.MessageEvent(Content));

        var message = Assert.IsType<MessageEvent>(WebhookParser.Parse(body).Events[0]).Message;

        var text = Assert.IsType<TextMessageContent>(message);
        Assert.Equal([new ReceivedEmoji(0, 1, "p", "e")], text.Emojis);
        Assert.Null(text.Mentionees);
        Assert.Null(text.QuoteToken);
    }

    [Fact]
    public void Events_outlive_the_buffer_they_were_read_from()
    {
        var body = WebhookSamples.Body(WebhookSamples.Events["postback"]);

        var parsed = WebhookParser.Parse(body).Events[0];
        Array.Clear(body);

        Assert.Equal(WebhookSamples.Events["postback"], Encoding.UTF8.GetString(parsed.RawUtf8));
    }

    [Fact]
    public void A_stored_event_that_is_no_object_is_refused()
    {
        Assert.Throws<WebhookFormatException>(() => WebhookParser.ParseEvent("[]"u8.ToArray()));
    }
}
