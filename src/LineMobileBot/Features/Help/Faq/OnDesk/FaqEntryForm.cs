namespace LineMobileBot.Features.Help.Faq.OnDesk;

/// <summary>The form of an entry.</summary>
/// <param name="Values">What stands in it.</param>
/// <param name="Categories">The headings to choose from.</param>
/// <param name="CanRetire">Whether there is something to take out.</param>
internal sealed record FaqEntryForm(FaqForm Values, IReadOnlyList<string> Categories, bool CanRetire)
{
    public static FaqEntryForm For(FaqEntry entry, IReadOnlyList<FaqEntry> all) =>
        new(FaqForm.Of(entry), CategoriesOf(all), CanRetire: true);

    public static FaqEntryForm ForNew(IReadOnlyList<FaqEntry> all) =>
        new(new FaqForm("", "", "", "", "", IsRetired: false), CategoriesOf(all), CanRetire: false);

    private static IReadOnlyList<string> CategoriesOf(IReadOnlyList<FaqEntry> entries) =>
        [.. entries.Select(entry => entry.Category).Distinct(StringComparer.Ordinal)];
}
