using System.Text.Json;
using Line.Messaging;
using Line.Messaging.Messages;

namespace LineMobileBot.Tests.MessagingTests;

/// <summary>Flex contents for tests, and what the validator says of them.</summary>
internal static class FlexJson
{
    internal const string Image = """{"type":"image","url":"https://e.com/a.png"}""";
    internal const string Text = """{"type":"text","text":"x"}""";

    internal static string InBody(string components) =>
        $$$"""{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{{{components}}}]}}""";

    internal static IReadOnlyList<LimitViolation> Validate(string container) =>
        MessageValidator.Validate(JsonElement.Parse($$"""{"type":"flex","altText":"x","contents":{{container}}}"""));
}
