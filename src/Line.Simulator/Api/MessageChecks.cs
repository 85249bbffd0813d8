using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Line.Simulator.Api;

/// <summary>LINE's check of the messages of one send.</summary>
internal static class MessageChecks
{
    private const int MaximumMessages = 5;

    public static bool TryRead(
        JsonElement messages,
        [NotNullWhen(true)] out IReadOnlyList<JsonElement>? read,
        [NotNullWhen(false)] out IResult? refusal
    )
    {
        read = null;
        refusal = null;
        if (messages.ValueKind is not JsonValueKind.Array)
        {
            refusal = LineError.BadProperty("messages", "May not be empty");
            return false;
        }

        if (messages.GetArrayLength() is < 1 or > MaximumMessages)
        {
            refusal = LineError.BadProperty("messages", $"Size must be between 1 and {MaximumMessages}");
            return false;
        }

        read = [.. messages.EnumerateArray()];
        return true;
    }
}
