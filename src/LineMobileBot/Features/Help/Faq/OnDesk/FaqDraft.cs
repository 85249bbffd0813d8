namespace LineMobileBot.Features.Help.Faq.OnDesk;

/// <summary>What an operator wants an entry to be.</summary>
/// <param name="Category">Under which heading it is listed.</param>
/// <param name="Content">What it says.</param>
/// <param name="IsRetired">Whether it answers nobody.</param>
internal sealed record FaqDraft(string Category, FaqContent Content, bool IsRetired)
{
    public bool IsAlready(FaqEntry entry) =>
        entry.Category == Category && entry.IsRetired == IsRetired && entry.Content.SaysTheSameAs(Content);

    public FaqEntry AsNew(string key, int place) =>
        new(key, place, Category, Common: null, Account: null, Version: 1, IsOperators: true, IsRetired, Content);

    public FaqEntry AsNextOf(FaqEntry entry) =>
        entry with
        {
            Category = Category,
            Content = Content,
            IsRetired = IsRetired,
            Version = entry.Version + 1,
            IsOperators = true,
        };
}
