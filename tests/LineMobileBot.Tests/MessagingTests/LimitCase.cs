namespace LineMobileBot.Tests.MessagingTests;

/// <summary>A limit of LINE and a JSON that has exactly so many of what is limited.</summary>
internal sealed record LimitCase(int Max, string Property, Func<int, string> Json)
{
    /// <summary>A family: one grapheme of eight UTF-16 units.</summary>
    internal const string Family = "👨‍👩‍👧";

    /// <summary>What LINE says one beyond the limit.</summary>
    internal string Expected { get; init; } = $"Length must be between 0 and {Max}";

    internal static string Text(int length) => new('x', length);

    internal static string Graphemes(int count) => string.Concat(Enumerable.Repeat(Family, count));

    internal static string Url(int length) => "https://e.com/".PadRight(length, 'x');

    internal static string Repeat(string json, int count) => string.Join(',', Enumerable.Repeat(json, count));
}
