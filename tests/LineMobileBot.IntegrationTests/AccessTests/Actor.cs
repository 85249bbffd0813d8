using LineMobileBot.BackOffice;
using LineMobileBot.Desk;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>Who comes to a door.</summary>
internal enum ActorKind
{
    Stranger,
    OtherContractor,
    ContractorJustNow,
    ContractorLongAgo,
    ContractorByLine,
    UserOfTheLine,
    Operator,
    ValidKey,
    UselessKey,
}

/// <param name="Name">As the test's output says it.</param>
/// <param name="Kind">Who.</param>
/// <param name="Scopes">What a key may do.</param>
internal sealed record Actor(string Name, ActorKind Kind, params string[] Scopes)
{
    public static IReadOnlyList<Actor> All { get; } =
    [
        new("stranger", ActorKind.Stranger),
        new("contractor of another line", ActorKind.OtherContractor),
        new("contractor, password just now", ActorKind.ContractorJustNow),
        new("contractor, password 11 minutes ago", ActorKind.ContractorLongAgo),
        new("contractor by LINE Login, no password", ActorKind.ContractorByLine),
        new("user of the line, no contractor", ActorKind.UserOfTheLine),
        .. OperatorRoles.All.Select(role => new Actor($"operator, {OperatorRoles.NameOf(role)}", ActorKind.Operator)
        {
            Roles = [role],
        }),
        new("operator without roles", ActorKind.Operator),
        .. ApiScopes.All.Select(scope => new Actor($"key {scope}", ActorKind.ValidKey, scope)),
        new("key as made without scopes", ActorKind.ValidKey, [.. ApiScopes.Default]),
        new("key that may do nothing", ActorKind.ValidKey),
        new("revoked key", ActorKind.UselessKey, [.. ApiScopes.All]),
        new("unknown key", ActorKind.UselessKey),
    ];

    /// <summary>What an operator may do.</summary>
    public OperatorRole[] Roles { get; init; } = [];

    public bool IsKey => Kind is ActorKind.ValidKey or ActorKind.UselessKey;

    public override string ToString() => Name;
}
