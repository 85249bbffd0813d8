using System.Text.Json;

namespace Line.Messaging.Json;

/// <summary>
/// Members of an element, or null where they are missing, of another kind, or bytes that are no text. Nothing here throws,
/// whatever the element holds.
/// </summary>
internal static class JsonMembers
{
    extension(JsonElement element)
    {
        internal JsonElement? Member(ReadOnlySpan<byte> name)
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            try
            {
                return element.TryGetProperty(name, out var value) ? value : null;
            }
            catch (InvalidOperationException)
            {
                // Half a surrogate pair in the name of some other member.
                return null;
            }
        }

        internal JsonElement? Object(ReadOnlySpan<byte> name) =>
            element.Member(name) is { ValueKind: JsonValueKind.Object } value ? value : null;

        internal string? Text(ReadOnlySpan<byte> name) => element.Member(name)?.AsText();

        internal long? Integer(ReadOnlySpan<byte> name) =>
            element.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value)
                ? value
                : null;

        internal int? SmallInteger(ReadOnlySpan<byte> name) =>
            element.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value)
                ? value
                : null;

        internal double? Real(ReadOnlySpan<byte> name) =>
            element.Member(name) is { ValueKind: JsonValueKind.Number } number
            && number.TryGetDouble(out var value)
            && double.IsFinite(value)
                ? value
                : null;

        internal bool? Flag(ReadOnlySpan<byte> name) =>
            element.Member(name)?.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            };

        internal DateTimeOffset? Instant(ReadOnlySpan<byte> name) =>
            element.Integer(name) is { } ms && ms >= EarliestMilliseconds && ms <= LatestMilliseconds
                ? DateTimeOffset.FromUnixTimeMilliseconds(ms)
                : null;

        /// <summary>The readable items of an array; null where there is no array.</summary>
        internal IReadOnlyList<T>? Items<T>(ReadOnlySpan<byte> name, Func<JsonElement, T?> read)
            where T : class
        {
            if (element.Member(name) is not { ValueKind: JsonValueKind.Array } array)
            {
                return null;
            }

            var items = new List<T>(array.GetArrayLength());
            foreach (var item in array.EnumerateArray())
            {
                if (read(item) is { } value)
                {
                    items.Add(value);
                }
            }

            return items;
        }

        internal string? AsText()
        {
            try
            {
                return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                // Bytes that are no UTF-8, or half a surrogate pair.
                return null;
            }
        }
    }

    private static readonly long EarliestMilliseconds = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long LatestMilliseconds = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
}
