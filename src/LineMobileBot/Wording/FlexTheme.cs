namespace LineMobileBot.Wording;

/// <summary>Colours of all cards. Text colours have a contrast of 4.5 : 1 or more on white; nothing is said by colour alone.</summary>
internal static class FlexTheme
{
    public const string OnBrand = "#FFFFFF";
    public const string Ink = "#1F2A30";
    public const string Muted = "#5B6770";
    public const string Brand = "#00703C";
    public const string BrandTint = "#E8F5EE";
    public const string Warning = "#B3261E";
    public const string Line = "#DDE3E6";
    public const string Track = "#E9EDEF";

    public const string CarryOver = "#2F6FB5";
    public const string Gift = "#B8457B";
    public const string Plan = "#00874A";
    public const string TopUp = "#A35A00";
}
