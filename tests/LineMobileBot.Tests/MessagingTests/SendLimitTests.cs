using System.Text.Json;
using Line.Messaging;
using Line.Messaging.Messages;

namespace LineMobileBot.Tests.MessagingTests;

public class SendLimitTests
{
    private const string Empty = """{"type":"text","text":""}""";
    private const string Fine = """{"type":"text","text":"x"}""";
    private const string BrokenFlex = """{"type":"flex","altText":"x","contents":{"type":"bubble"}}""";

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_send_has_1_to_5_messages(int count, bool taken)
    {
        var violations = Validate($"[{LimitCase.Repeat(Fine, count)}]");

        Assert.Equal(taken ? [] : [new LimitViolation("messages", "Size must be between 1 and 5")], violations);
    }

    [Fact]
    public void Each_message_is_named_by_its_index()
    {
        var violations = Validate($"[{Fine},{Empty},{Empty}]");

        Assert.Equal(
            [
                new LimitViolation("messages[1].text", "May not be empty") { MessageIndex = 1 },
                new LimitViolation("messages[2].text", "May not be empty") { MessageIndex = 2 },
            ],
            violations
        );
        Assert.Equal("The request body has 2 error(s)", MessageValidator.Summarize(violations));
    }

    [Fact]
    public void A_broken_Flex_is_pointed_into_and_its_message_named_above()
    {
        var violations = Validate($"[{Fine},{BrokenFlex}]");

        var violation = Assert.Single(violations);
        Assert.Equal(("/", 1, true), (violation.Property, violation.MessageIndex, violation.IsInFlex));
        Assert.Equal("A message (messages[1]) in the request body is invalid", MessageValidator.Summarize(violations));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("7")]
    public void Messages_are_an_array(string messages)
    {
        Assert.Equal([new LimitViolation("messages", "invalid property")], Validate(messages));
    }

    [Fact]
    public void A_message_is_an_object()
    {
        Assert.Equal(
            [new LimitViolation("messages[0]", "invalid property") { MessageIndex = 0 }],
            Validate("""["text"]""")
        );
    }

    [Fact]
    public void Typed_messages_are_checked_as_they_would_be_sent()
    {
        Assert.Empty(MessageValidator.ValidateSend([new TextMessage("x"), new StickerMessage("446", "1988")]));
        Assert.Equal("messages[0].text", Assert.Single(MessageValidator.ValidateSend([new TextMessage("")])).Property);
    }

    [Fact]
    public void Mutated_messages_are_checked_without_a_fall()
    {
        const int Seed = 2026;
        var random = new Random(Seed);
        var samples = EveryMessage.Messages.Select(message => LineJson.Serialize([message])).ToArray();
        string[] spices = ["null", "5", "\"\"", "{}", "[]", "true", "\"\\uD800\"", "-1e400"];
        var found = 0;

        for (var round = 0; round < 5_000; round++)
        {
            var json = System.Text.Encoding.UTF8.GetString(samples[random.Next(samples.Length)]);
            var colon = json.IndexOf(':', random.Next(json.Length));
            var end = colon < 0 ? -1 : json.IndexOfAny([',', '}'], colon);
            var mutated = end < 0 ? json : json[..(colon + 1)] + spices[random.Next(spices.Length)] + json[end..];
            try
            {
                found += MessageValidator.ValidateSend(JsonElement.Parse(mutated)).Count;
            }
            catch (JsonException)
            {
                // No JSON any more: not for a validator of elements.
            }
        }

        Assert.InRange(found, 1_000, int.MaxValue);
    }

    private static IReadOnlyList<LimitViolation> Validate(string messages) =>
        MessageValidator.ValidateSend(JsonElement.Parse(messages));
}
