using System.Collections.Frozen;
using System.Text.Json;

namespace Line.Messaging.Limits;

/// <summary>The rules that come up everywhere, each failing at the property it is about.</summary>
internal static class SpotRules
{
    private const int MaxUrlLength = 2000;
    private static readonly FrozenSet<string> Https = FrozenSet.Create("https");

    extension(Spot spot)
    {
        internal Spot? Required(string name)
        {
            var member = spot.Member(name);
            if (member is null)
            {
                spot.FailMember(name, spot.Findings.MissingText);
            }

            return member;
        }

        /// <summary>For a type that is not known here; a missing one has been told of.</summary>
        internal void FailType() => spot.Member("type")?.Fail(LimitTexts.InvalidProperty);

        internal string? RequiredText(string name, int max, TextLength length = TextLength.Utf16Units, int min = 1) =>
            spot.Required(name)?.TextWithin(min, max, length);

        internal string? OptionalText(string name, int max, TextLength length = TextLength.Utf16Units, int min = 0) =>
            spot.Member(name)?.TextWithin(min, max, length);

        internal void RequiredUrl(string name) => spot.Required(name)?.UriWithin(MaxUrlLength, Https);

        internal void OptionalUrl(string name) => spot.Member(name)?.UriWithin(MaxUrlLength, Https);

        internal IReadOnlyList<Spot>? RequiredItems(string name, int min, int max) =>
            spot.Required(name)?.ItemsOfSize(min, max);

        internal IReadOnlyList<Spot>? OptionalItems(string name, int min, int max) =>
            spot.Member(name)?.ItemsOfSize(min, max);

        internal long? RequiredInteger(string name, long min, long max) => spot.Required(name)?.IntegerWithin(min, max);

        internal void RequiredNumber(string name, double min, double max)
        {
            var member = spot.Required(name);
            if (member is not null && !(member.AsNumber is { } number && number >= min && number <= max))
            {
                member.Fail(LimitTexts.InvalidProperty);
            }
        }

        internal void OptionalKeyword(string name, FrozenSet<string> keywords) => spot.Member(name)?.Keyword(keywords);

        internal void OptionalColor(string name)
        {
            if (spot.Member(name) is { } member && !(member.AsText is { } text && LimitPatterns.Color.IsMatch(text)))
            {
                member.Fail(LimitTexts.InvalidProperty);
            }
        }

        internal string? Keyword(FrozenSet<string> keywords)
        {
            if (spot.AsText is { } text && keywords.Contains(text))
            {
                return text;
            }

            spot.Fail(LimitTexts.InvalidProperty);
            return null;
        }

        internal string? TextWithin(int min, int max, TextLength length)
        {
            var text = spot.AsText;
            switch (text)
            {
                case null:
                    spot.Fail(LimitTexts.InvalidProperty);
                    break;
                case "" when min > 0:
                    spot.Fail(spot.Findings.MissingText);
                    break;
                default:
                    if (length.Of(text) > max)
                    {
                        spot.Fail(LimitTexts.LengthBetween(0, max));
                    }

                    break;
            }

            return text;
        }

        internal void UriWithin(int max, FrozenSet<string> schemes)
        {
            if (spot.TextWithin(1, max, TextLength.Utf16Units) is { Length: > 0 } text && !IsUri(text, schemes))
            {
                spot.Fail(LimitTexts.InvalidUri);
            }
        }

        internal IReadOnlyList<Spot>? ItemsOfSize(int min, int max)
        {
            var items = spot.Items();
            if (items is null)
            {
                spot.Fail(LimitTexts.InvalidProperty);
            }
            else if (items.Count < min || items.Count > max)
            {
                spot.Fail(LimitTexts.SizeBetween(min, max));
            }

            return items;
        }

        internal long? IntegerWithin(long min, long max)
        {
            if (spot.Value.ValueKind != JsonValueKind.Number || !spot.Value.TryGetInt64(out var value))
            {
                spot.Fail(LimitTexts.InvalidProperty);
                return null;
            }

            if (value < min || value > max)
            {
                spot.Fail(LimitTexts.ValueBetween(min, max));
            }

            return value;
        }

        internal double? AsNumber =>
            spot.Value.ValueKind == JsonValueKind.Number && spot.Value.TryGetDouble(out var value) ? value : null;
    }

    /// <summary>Absolute, of one of the schemes, and percent-encoded: nothing but visible ASCII.</summary>
    private static bool IsUri(string text, FrozenSet<string> schemes) =>
        !text.AsSpan().ContainsAnyExceptInRange('!', '~')
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && schemes.Contains(uri.Scheme);
}
