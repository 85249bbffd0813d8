namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>What a door should answer.</summary>
internal enum Expected
{
    /// <summary>The door is open; what is behind it may still say no to what was sent.</summary>
    Passes,

    /// <summary>No matter what, as long as it is no failure.</summary>
    Answers,

    SignIn,
    PasswordAgain,
    NotFound,
    Unauthorized,
    Forbidden,
    NotAllowed,
}

/// <summary>From who comes and who may pass to what should happen.</summary>
internal static class AccessRule
{
    /// <param name="guard">Who may pass.</param>
    /// <param name="actor">Who comes.</param>
    /// <param name="owns">Whether what the address names is theirs; true of an address that names nothing.</param>
    public static Expected Of(Guard guard, Actor actor, bool owns) =>
        (guard, actor.Kind) switch
        {
            (Guard.Anyone, _) => Expected.Answers,
            (Guard.Signature, _) => Expected.Unauthorized,
            (Guard.Key(var scope), ActorKind.ValidKey) => actor.Scopes.Contains(scope, StringComparer.Ordinal)
                ? Expected.Passes
                : Expected.Forbidden,
            (Guard.Key, _) => Expected.Unauthorized,
            (Guard.Operator(var roles), ActorKind.Operator) => roles.Length == 0 || roles.Intersect(actor.Roles).Any()
                ? Expected.Passes
                : Expected.Forbidden,
            (Guard.Operator, _) => Expected.SignIn,
            (_, not (>= ActorKind.OtherContractor and <= ActorKind.ContractorByLine)) => Expected.SignIn,
            (Guard.Contractor, _) => Expected.Passes,
            (Guard.Owner or Guard.OwnerWithPassword, _) when !owns => Expected.NotFound,
            (Guard.Owner, _) => Expected.Passes,
            (_, ActorKind.ContractorLongAgo or ActorKind.ContractorByLine) => Expected.PasswordAgain,
            _ => Expected.Passes,
        };

    /// <summary>A method that the door does not have. Pages ask who is there first, the other doors do not look.</summary>
    public static Expected OfUnknownMethod(Guard guard, Actor actor) =>
        guard
            is Guard.Owner
                or Guard.OwnerWithPassword
                or Guard.Contractor
                or Guard.ContractorWithPassword
                or Guard.Operator
        && Of(guard, actor, owns: true) is var asked and (Expected.SignIn or Expected.Forbidden)
            ? asked
            : Expected.NotAllowed;
}
