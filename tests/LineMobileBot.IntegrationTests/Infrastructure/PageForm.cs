namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>A form as a person finds it: what its fields hold already, and its buttons by their words.</summary>
internal sealed record PageForm(string Action, string Method)
{
    public List<(string Name, string Value)> Fields { get; } = [];

    /// <summary>Every field one could fill in, ticked or not.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public List<PageButton> Buttons { get; } = [];

    /// <summary>What goes out when the button is pressed after the person has filled in the fields.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filled(
        PageButton button,
        IReadOnlyCollection<(string Name, string Value)> fields
    )
    {
        var unknown = fields.Select(field => field.Name).Where(name => !Names.Contains(name)).ToList();
        Assert.True(unknown.Count == 0, $"The form has no field {string.Join(", ", unknown)}.");
        return
        [
            .. Fields
                .Where(held => !fields.Any(field => field.Name == held.Name))
                .Concat(fields)
                .Concat(button.Name is { } name ? [(name, button.Value ?? "")] : [])
                .Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ];
    }
}

/// <param name="Action">Where this button sends the form instead; null as the form says.</param>
internal sealed record PageButton(string Words, string? Name, string? Value, string? Action);

internal sealed record PageLink(string Words, string Href);
