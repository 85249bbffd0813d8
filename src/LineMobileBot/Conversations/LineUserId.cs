namespace LineMobileBot.Conversations;

/// <summary>A person as LINE names them to this provider. Personal data: it prints masked, <see cref="Value"/> is the explicit call.</summary>
internal readonly record struct LineUserId(string Value)
{
    private const int ShownCharacters = 4;

    /// <summary>Whose event it is when LINE does not say: there is nobody to answer.</summary>
    public static LineUserId Nobody { get; } = new("");

    public override string ToString() =>
        Value is { Length: > ShownCharacters } ? string.Concat(Value.AsSpan(0, ShownCharacters), "…") : "…";
}
