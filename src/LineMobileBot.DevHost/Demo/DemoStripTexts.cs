using System.Collections;
using System.Globalization;

namespace LineMobileBot.DevHost.Demo;

/// <summary>The strip's words, for its script.</summary>
internal static class DemoStripTexts
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        DemoTexts
            .ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
}
