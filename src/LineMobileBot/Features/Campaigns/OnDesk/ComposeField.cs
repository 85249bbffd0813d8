namespace LineMobileBot.Features.Campaigns.OnDesk;

/// <summary>One line to be typed into the form.</summary>
/// <param name="Name">As it is sent.</param>
/// <param name="Label">Its words.</param>
/// <param name="Value">What was typed.</param>
/// <param name="Longest">How long it may be.</param>
/// <param name="Error">What is wrong with it; null: nothing.</param>
internal sealed record ComposeField(string Name, string Label, string? Value, int Longest, string? Error)
{
    public string Type { get; init; } = "text";

    public string Id => $"field-{Name}";

    public string ErrorId => $"{Id}-error";
}
