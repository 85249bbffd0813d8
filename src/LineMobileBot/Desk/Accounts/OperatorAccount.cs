using LineMobileBot.Desk.SignIns;

namespace LineMobileBot.Desk.Accounts;

/// <summary>An operator as stored; the secrets only in the forms in which they are kept.</summary>
internal sealed record OperatorAccount(Guid Id, string Login, string Name, IReadOnlyList<OperatorRole> Roles)
{
    public string? PasswordHash { get; init; }

    /// <summary>Sealed: see <see cref="AuthenticatorKeys"/>.</summary>
    public byte[]? AuthenticatorKey { get; init; }

    public long LastCodeStep { get; init; }

    public IReadOnlyList<byte[]> RecoveryCodes { get; init; } = [];

    /// <summary>Changes with password and second factor, and when the account is disabled; a ticket with another is worth nothing.</summary>
    public required string SecurityStamp { get; init; }

    public DateTimeOffset? DisabledAt { get; init; }

    public bool IsEnabled => DisabledAt is null;

    /// <summary>Whether the invitation was taken: before, there is nothing to sign in with.</summary>
    public bool HasSignedUp => PasswordHash is not null && AuthenticatorKey is not null;

    public SignedInOperator SignedIn(DateTimeOffset at) => new(Id, Login, Name, Roles, at);
}
