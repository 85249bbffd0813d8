namespace LineMobileBot.Features.Help.Faq.Editions;

/// <summary>
/// What a new edition changes: what it brings itself, never what operators have written. A pure rule.
/// </summary>
internal static class EditionRule
{
    public static IReadOnlyList<EditionChange> Changes(IReadOnlyList<FaqEntry> stored, FaqEdition edition)
    {
        var byKey = stored.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        return
        [
            .. edition.Entries.Select(entry => ChangeOf(byKey.GetValueOrDefault(entry.Key), entry)),
            .. stored.Where(entry => IsDropped(entry, edition)).Select(entry => new EditionChange.Retire(entry.Key)),
        ];
    }

    private static EditionChange ChangeOf(FaqEntry? stored, FaqEditionEntry entry) =>
        stored is null ? new EditionChange.Write(entry, 1)
        : stored.IsOperators || (stored.Content.SaysTheSameAs(entry.Content) && !stored.IsRetired)
            ? new EditionChange.Place(entry)
        : new EditionChange.Write(entry, stored.Version + 1);

    private static bool IsDropped(FaqEntry stored, FaqEdition edition) =>
        !stored.IsOperators && !stored.IsRetired && !edition.Entries.Any(entry => entry.Key == stored.Key);
}

internal abstract record EditionChange
{
    /// <summary>A first or further version of the entry.</summary>
    internal sealed record Write(FaqEditionEntry Entry, int Version) : EditionChange;

    /// <summary>The text stays as it is; only where the entry is listed may have changed.</summary>
    internal sealed record Place(FaqEditionEntry Entry) : EditionChange;

    /// <summary>The edition has the entry no more.</summary>
    internal sealed record Retire(string Key) : EditionChange;
}
