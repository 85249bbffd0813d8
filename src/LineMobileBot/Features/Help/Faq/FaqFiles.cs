using System.Reflection;

namespace LineMobileBot.Features.Help.Faq;

/// <summary>The data files of this edition, as they are in the repository.</summary>
internal static class FaqFiles
{
    private const string Prefix = "Faq/";
    private static readonly Assembly Own = typeof(FaqFiles).Assembly;

    public static string Vocabulary => Text($"{Prefix}synonyms.json");

    /// <summary>The entries by category, in order.</summary>
    public static IReadOnlyList<string> Entries { get; } =
    [
        .. Own.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{Prefix}Entries/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Text),
    ];

    private static string Text(string name)
    {
        using var reader = new StreamReader(Own.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
