namespace LineMobileBot.Features.SignUps;

/// <summary>One field of the form, with what is wrong with it.</summary>
/// <param name="Name">Its name in <see cref="ApplicationForm"/>.</param>
/// <param name="Label">What it asks for.</param>
/// <param name="Value">What was typed.</param>
/// <param name="MaxLength">In UTF-16 units; null where the browser's own field sets it.</param>
/// <param name="Error">The sentence that says what is wrong; null when nothing is.</param>
internal sealed record FormField(string Name, string Label, string? Value, int? MaxLength, string? Error)
{
    public string Type { get; init; } = "text";

    public string? Hint { get; init; }

    public string Autocomplete { get; init; } = "off";

    public bool Required { get; init; } = true;

    /// <summary>The ids of what a screen reader says with the field.</summary>
    public string? DescribedBy =>
        string.Join(' ', new[] { Hint is null ? null : HintId, Error is null ? null : ErrorId }.OfType<string>())
            is { Length: > 0 } ids
            ? ids
            : null;

    public string HintId => $"{Name}-hint";

    public string ErrorId => $"{Name}-error";
}
