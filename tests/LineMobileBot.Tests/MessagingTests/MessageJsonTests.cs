using System.Text;
using System.Text.Json;
using Line.Messaging;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;

namespace LineMobileBot.Tests.MessagingTests;

public class MessageJsonTests
{
    public static TheoryData<int> EachMessage => [.. Enumerable.Range(0, EveryMessage.Messages.Count)];

    [Theory]
    [MemberData(nameof(EachMessage))]
    public void Every_message_reads_back_as_it_was_written(int index)
    {
        var message = EveryMessage.Messages[index];

        var written = LineJson.Serialize(message);
        var again = LineJson.DeserializeMessage(written);

        Assert.IsType(message.GetType(), again);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(LineJson.Serialize(again)));
    }

    [Fact]
    public void Every_type_of_message_and_action_is_among_the_samples()
    {
        static IEnumerable<Type> Sealed(Type parent) =>
            parent.Assembly.GetTypes().Where(type => type.IsSubclassOf(parent) && !type.IsAbstract);

        var messages = EveryMessage.Messages.Select(message => message.GetType()).ToHashSet();
        var actions = EveryMessage.Actions.Select(action => action.GetType()).ToHashSet();

        Assert.Superset(Sealed(typeof(Message)).ToHashSet(), messages);
        Assert.Superset(Sealed(typeof(Line.Messaging.Actions.LineAction)).ToHashSet(), actions);
    }

    [Fact]
    public void Flex_reads_like_the_json_LINE_documents()
    {
        var message = new FlexMessage(
            "残り 2.4GB",
            new FlexBubble
            {
                Body = new FlexBox(
                    FlexLayout.Vertical,
                    new FlexText("2.4GB") { Size = FlexSizes.Xl, Weight = FlexWeight.Bold }
                ),
            }
        );

        const string Expected = """
            {"type":"flex","altText":"残り 2.4GB","contents":{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"2.4GB","size":"xl","weight":"bold"}]}}}
            """;
        AssertSameJson(Expected, LineJson.Serialize(message));
    }

    [Fact]
    public void Japanese_is_written_as_it_is()
    {
        var json = Encoding.UTF8.GetString(LineJson.Serialize(new TextMessage("残量<&'\"")));

        Assert.Equal("""{"type":"text","text":"残量<&'\""}""", json);
    }

    [Theory]
    [InlineData("🎁")]
    [InlineData("👨‍👩‍👧")]
    [InlineData("line\nbreak\t\u0001")]
    public void Any_text_reads_back_unchanged(string text)
    {
        var message = LineJson.DeserializeMessage(LineJson.Serialize(new TextMessage(text)));

        Assert.Equal(new TextMessage(text), message);
    }

    [Fact]
    public void Type_may_stand_anywhere_when_a_message_is_read()
    {
        var message = LineJson.DeserializeMessage("""{"text":"はい","type":"text"}"""u8);

        Assert.Equal(new TextMessage("はい"), message);
    }

    [Fact]
    public void Several_messages_become_an_array()
    {
        var json = LineJson.Serialize([new TextMessage("一"), new StickerMessage("446", "1988")]);

        AssertSameJson(
            """[{"type":"text","text":"一"},{"type":"sticker","packageId":"446","stickerId":"1988"}]""",
            json
        );
        Assert.Equal(2, LineJson.DeserializeMessages(json).Count);
    }

    private static void AssertSameJson(string expected, byte[] actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        Assert.True(JsonElement.DeepEquals(left.RootElement, right.RootElement), Encoding.UTF8.GetString(actual));
    }
}
