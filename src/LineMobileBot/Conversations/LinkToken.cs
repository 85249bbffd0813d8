namespace LineMobileBot.Conversations;

/// <summary>
/// What starts one account link of one person: LINE issues it, it is good once and for ten minutes. Whoever holds it may end the
/// link, so it prints masked; <see cref="Value"/> is the explicit call.
/// </summary>
internal readonly record struct LinkToken(string Value)
{
    public override string ToString() => "…";
}
