namespace LineMobileBot.Features.DataGifts;

/// <summary>The carrier's terms of giving in the chat, <c>Policies:Gift</c>; those the book keeps are the ledger's.</summary>
internal sealed record GiftTerms
{
    public const string Section = "Policies:Gift";

    /// <summary>How long a confirm card is good for; everything is checked again when it is pressed.</summary>
    public TimeSpan QuoteTtl { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many quotes and typed codes a person may ask for in a minute.</summary>
    public int RatePerMinute { get; set; } = 10;

    /// <summary>How long before the month's end the confirm card warns that the gift ends at midnight.</summary>
    public TimeSpan WarnBeforeMonthEnd { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long a receive code is good for.</summary>
    public TimeSpan ReceiveCodeTtl { get; set; } = TimeSpan.FromHours(24);
}
