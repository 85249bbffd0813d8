using System.Collections;
using System.Globalization;
using System.Resources;

namespace Line.Simulator.Phone;

/// <summary>All texts of the page in one language; what a translation lacks stays in the neutral one.</summary>
internal static class PhoneTextTable
{
    private const string English = "en";

    private static readonly ResourceManager Texts = new(
        "Line.Simulator.Phone.PhoneTexts",
        typeof(PhoneTextTable).Assembly
    );

    public static SortedDictionary<string, string> In(string? language)
    {
        var table = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(table, CultureInfo.InvariantCulture);
        if (language == English)
        {
            Add(table, CultureInfo.GetCultureInfo(English));
        }

        return table;
    }

    private static void Add(SortedDictionary<string, string> table, CultureInfo culture)
    {
        foreach (DictionaryEntry entry in Texts.GetResourceSet(culture, createIfNotExists: true, tryParents: true)!)
        {
            table[(string)entry.Key] = (string)entry.Value!;
        }
    }
}
