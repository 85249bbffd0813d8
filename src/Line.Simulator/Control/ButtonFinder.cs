using System.Text.Json;
using Line.Simulator.Platform;

namespace Line.Simulator.Control;

/// <summary>Finds what a person means who says "press this": the quick replies first, then the newest message.</summary>
internal static class ButtonFinder
{
    public static FoundButton? Find(IReadOnlyList<ChatEntry> chat, string label, string? messageId)
    {
        var candidates = chat.Where(entry => entry.From == ChatSide.Bot && (messageId is null || entry.Id == messageId))
            .Reverse()
            .ToList();
        foreach (var entry in candidates.Where(entry => entry.QuickReplyShown))
        {
            if (FindLabelled(entry.Message.GetProperty("quickReply"), label) is { } action)
            {
                return new FoundButton(action, QuickReply: true);
            }
        }

        foreach (var entry in candidates)
        {
            if ((FindLabelled(entry.Message, label) ?? FindByText(entry.Message, label)) is { } action)
            {
                return new FoundButton(action, QuickReply: false);
            }
        }

        return null;
    }

    /// <summary>An action that bears the label, anywhere below.</summary>
    private static JsonElement? FindLabelled(JsonElement element, string label) =>
        Visit(element, holder => ActionsOf(holder).FirstOrNull(action => LabelOf(action) == label));

    /// <summary>An action without a label, on something that shows the text.</summary>
    private static JsonElement? FindByText(JsonElement element, string text) =>
        Visit(
            element,
            holder => ActionsOf(holder).FirstOrNull(action => LabelOf(action) is null && Shows(holder, text))
        );

    // Quick replies count only while they are shown, so the walk through a message leaves them out.
    private static JsonElement? Visit(JsonElement element, Func<JsonElement, JsonElement?> look)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return look(element)
                    ?? element
                        .EnumerateObject()
                        .Where(property => property.Name != "quickReply")
                        .Select(property => Visit(property.Value, look))
                        .FirstOrDefault(found => found is not null);
            case JsonValueKind.Array:
                return element
                    .EnumerateArray()
                    .Select(item => Visit(item, look))
                    .FirstOrDefault(found => found is not null);
            default:
                return null;
        }
    }

    private static IEnumerable<JsonElement> ActionsOf(JsonElement holder)
    {
        foreach (var name in (string[])["action", "defaultAction"])
        {
            if (holder.TryGetProperty(name, out var action) && action.ValueKind == JsonValueKind.Object)
            {
                yield return action;
            }
        }

        if (holder.TryGetProperty("actions", out var actions) && actions.ValueKind == JsonValueKind.Array)
        {
            foreach (var action in actions.EnumerateArray())
            {
                yield return action;
            }
        }
    }

    private static bool Shows(JsonElement element, string text) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .Any(property =>
                    property.NameEquals("text")
                        ? property.Value.ValueKind == JsonValueKind.String && property.Value.ValueEquals(text)
                        : Shows(property.Value, text)
                ),
            JsonValueKind.Array => element.EnumerateArray().Any(item => Shows(item, text)),
            _ => false,
        };

    private static string? LabelOf(JsonElement action) =>
        action.TryGetProperty("label", out var label) && label.ValueKind == JsonValueKind.String
            ? label.GetString()
            : null;

    private static JsonElement? FirstOrNull(this IEnumerable<JsonElement> elements, Func<JsonElement, bool> condition)
    {
        foreach (var element in elements.Where(condition))
        {
            return element;
        }

        return null;
    }
}

internal sealed record FoundButton(JsonElement Action, bool QuickReply);
