namespace LineMobileBot.Features.Campaigns;

/// <summary>What a campaign looks like on the phone. The numbers are stored; never reuse one.</summary>
internal enum CampaignForm
{
    Text = 1,
    Card = 2,
}

/// <summary>What an operator has composed.</summary>
internal sealed record CampaignContent
{
    public required CampaignForm Form { get; init; }

    public required string Text { get; init; }

    /// <summary>Of a card, like all that follows.</summary>
    public string? Title { get; init; }

    public string? PictureUrl { get; init; }

    public string? ButtonLabel { get; init; }

    public string? ButtonUrl { get; init; }

    public bool HasButton => Form == CampaignForm.Card && ButtonUrl is not null;

    /// <summary>As it is kept: no blanks around, nothing empty, line ends as LINE counts them, and nothing of a card in a text.</summary>
    public CampaignContent Tidy() =>
        Form == CampaignForm.Card
            ? this with
            {
                Text = Tidy(Text) ?? "",
                Title = Tidy(Title),
                PictureUrl = Tidy(PictureUrl),
                ButtonLabel = Tidy(ButtonLabel),
                ButtonUrl = Tidy(ButtonUrl),
            }
            : new CampaignContent { Form = Form, Text = Tidy(Text) ?? "" };

    // Browsers send CR LF; PostgreSQL's text holds no NUL.
    private static string? Tidy(string? typed) =>
        typed?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal).Trim()
            is { Length: > 0 } text
            ? text
            : null;
}
