namespace LineMobileBot.Features.Help.Faq;

/// <summary>An entry as it stands now.</summary>
/// <param name="Key">Names it for ever.</param>
/// <param name="Place">Where it is listed.</param>
/// <param name="Category">Under which heading.</param>
/// <param name="Common">What its button says if it is offered to everybody; null if it is not.</param>
/// <param name="Account">What the answer can say about the asker's own lines.</param>
/// <param name="Version">Counts up with every change of what it says.</param>
/// <param name="IsOperators">An operator wrote this version, so no edition replaces it.</param>
/// <param name="IsRetired">Answers nobody any more.</param>
/// <param name="Content">What it says.</param>
internal sealed record FaqEntry(
    string Key,
    int Place,
    string Category,
    string? Common,
    FaqAccountTopic? Account,
    int Version,
    bool IsOperators,
    bool IsRetired,
    FaqContent Content
);
