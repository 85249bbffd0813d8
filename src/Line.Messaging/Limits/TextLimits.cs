using System.Text.Json;
using System.Text.RegularExpressions;

namespace Line.Messaging.Limits;

/// <summary>Text messages of both kinds.</summary>
internal static class TextLimits
{
    private const int MaxText = 5000;
    private const int MaxEmojis = 20;
    private const int MaxMentions = 20;
    private const int MaxSubstitutions = 100;
    private const char EmojiPlaceholder = '$';

    internal static void CheckText(Spot message)
    {
        var text = message.RequiredText("text", MaxText);
        foreach (var emoji in message.OptionalItems("emojis", 0, MaxEmojis) ?? [])
        {
            CheckEmojiId(emoji);
            var index = emoji.RequiredInteger("index", 0, int.MaxValue);
            if (text is not null && index is { } at && (at >= text.Length || text[(int)at] != EmojiPlaceholder))
            {
                emoji.FailMember("index", LimitTexts.InvalidProperty);
            }
        }
    }

    internal static void CheckTextV2(Spot message)
    {
        var keys = message.Member("substitution") is { } substitution ? CheckSubstitution(substitution) : [];
        if (message.RequiredText("text", MaxText) is not { } text)
        {
            return;
        }

        foreach (Match brace in LimitPatterns.Braces.Matches(text))
        {
            if (
                brace.Groups["stray"].Success
                || (brace.Groups["key"] is { Success: true } key && !keys.Contains(key.Value))
            )
            {
                message.FailMember("text", LimitTexts.InvalidProperty);
                return;
            }
        }
    }

    private static HashSet<string> CheckSubstitution(Spot substitution)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (substitution.Value.ValueKind != JsonValueKind.Object)
        {
            substitution.Fail(LimitTexts.InvalidProperty);
            return keys;
        }

        int mentions = 0,
            emojis = 0;
        foreach (var property in substitution.Value.EnumerateObject())
        {
            var value = substitution.At(property.Name, property.Value);
            keys.Add(property.Name);
            if (!LimitPatterns.SubstitutionKey.IsMatch(property.Name))
            {
                value.Fail(LimitTexts.InvalidProperty);
            }

            switch (value.Required("type")?.AsText)
            {
                case "mention":
                    mentions++;
                    CheckMention(value);
                    break;
                case "emoji":
                    emojis++;
                    CheckEmojiId(value);
                    break;
                default:
                    value.FailType();
                    break;
            }
        }

        if (keys.Count > MaxSubstitutions || mentions > MaxMentions || emojis > MaxEmojis)
        {
            var max = keys.Count > MaxSubstitutions ? MaxSubstitutions : MaxMentions;
            substitution.Fail(LimitTexts.SizeBetween(0, max));
        }

        return keys;
    }

    private static void CheckMention(Spot mention)
    {
        if (mention.Required("mentionee") is not { } mentionee)
        {
            return;
        }

        switch (mentionee.Required("type")?.AsText)
        {
            case "all":
                break;
            case "user":
                mentionee.RequiredText("userId", int.MaxValue);
                break;
            default:
                mentionee.FailType();
                break;
        }
    }

    private static void CheckEmojiId(Spot emoji)
    {
        emoji.RequiredText("productId", int.MaxValue);
        emoji.RequiredText("emojiId", int.MaxValue);
    }
}
