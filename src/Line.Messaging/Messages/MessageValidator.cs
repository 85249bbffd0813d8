using System.Globalization;
using System.Text.Json;
using Line.Messaging.Limits;

namespace Line.Messaging.Messages;

/// <summary>
/// LINE's present limits on messages, in one place, for whoever sends and for whoever plays LINE. It reads JSON, so it
/// sees exactly what would be sent. Whether pictures exist or tokens are good only LINE can tell.
/// Source: https://developers.line.biz/en/reference/messaging-api/#message-objects
/// </summary>
public static class MessageValidator
{
    /// <summary>The most messages in one send.</summary>
    public const int MaxMessages = 5;

    private const string Messages = "messages";

    /// <summary>Checks one message; properties are named from the message on.</summary>
    public static IReadOnlyList<LimitViolation> Validate(JsonElement message)
    {
        var findings = new Findings(LimitTexts.MayNotBeEmpty);
        MessageLimits.Check(Spot.Root(message, findings, ""));
        return findings.Violations;
    }

    /// <summary>Checks one message; properties are named from the message on.</summary>
    public static IReadOnlyList<LimitViolation> Validate(Message message) =>
        Validate(JsonElement.Parse(LineJson.Serialize(message)));

    /// <summary>Checks the <c>messages</c> of a send: one to five, each within its limits.</summary>
    public static IReadOnlyList<LimitViolation> ValidateSend(JsonElement messages)
    {
        var findings = new Findings(LimitTexts.MayNotBeEmpty);
        var root = Spot.Root(messages, findings, Messages);
        if (root.ItemsOfSize(1, MaxMessages) is { } items)
        {
            for (var index = 0; index < items.Count; index++)
            {
                findings.MessageIndex = index;
                MessageLimits.Check(items[index]);
            }
        }

        return findings.Violations;
    }

    /// <summary>Checks the messages of a send: one to five, each within its limits.</summary>
    public static IReadOnlyList<LimitViolation> ValidateSend(IReadOnlyList<Message> messages) =>
        ValidateSend(JsonElement.Parse(LineJson.Serialize(messages)));

    /// <summary>The <c>message</c> LINE puts above these details.</summary>
    public static string Summarize(IReadOnlyList<LimitViolation> violations)
    {
        var inFlex = violations.FirstOrDefault(violation => violation.IsInFlex);
        return inFlex is null
            ? string.Create(CultureInfo.InvariantCulture, $"The request body has {violations.Count} error(s)")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"A message (messages[{inFlex.MessageIndex ?? 0}]) in the request body is invalid"
            );
    }
}
