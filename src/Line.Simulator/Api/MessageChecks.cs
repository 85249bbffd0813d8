using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Line.Messaging.Messages;

namespace Line.Simulator.Api;

/// <summary>LINE's check of the messages of one send.</summary>
internal static class MessageChecks
{
    public static bool TryRead(
        JsonElement messages,
        [NotNullWhen(true)] out IReadOnlyList<JsonElement>? read,
        [NotNullWhen(false)] out IResult? refusal
    )
    {
        refusal = RefusalOf(messages);
        read = refusal is null ? [.. messages.EnumerateArray()] : null;
        return refusal is null;
    }

    private static IResult? RefusalOf(JsonElement messages)
    {
        if (messages.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return LineError.BadProperty("messages", "May not be empty");
        }

        if (messages.ValueKind is not JsonValueKind.Array)
        {
            return LineError.UnreadableProperty("messages");
        }

        var violations = MessageValidator.ValidateSend(messages);
        return violations.Count == 0 ? null : LineError.Violations(violations);
    }
}
