using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LineMobileBot.Site.Accounts;

/// <summary>
/// Identity's user manager on our clock, and with equal work for every login id: the framework's own reads the system's clock,
/// and hashes nothing for somebody who has no password.
/// </summary>
internal sealed class ContractorUsers(
    ContractorAccountStore store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<ContractorAccount> hasher,
    TimeProvider clock,
    IServiceProvider services,
    ILogger<UserManager<ContractorAccount>> logger
)
    : UserManager<ContractorAccount>(
        store,
        options,
        hasher,
        [],
        [],
        new LoginIds(),
        new IdentityErrorDescriber(),
        services,
        logger
    )
{
    /// <summary>The hash of a password that nobody knows.</summary>
    private static string? decoy;

    public override async Task<bool> IsLockedOutAsync(ContractorAccount user) =>
        await store.GetLockoutEndDateAsync(user, CancellationToken) > clock.GetUtcNow();

    public override async Task<IdentityResult> AccessFailedAsync(ContractorAccount user)
    {
        if (
            await store.IncrementAccessFailedCountAsync(user, CancellationToken)
            >= Options.Lockout.MaxFailedAccessAttempts
        )
        {
            var end = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
            await store.SetLockoutEndDateAsync(user, end, CancellationToken);
            await store.ResetAccessFailedCountAsync(user, CancellationToken);
        }

        return await UpdateUserAsync(user);
    }

    /// <summary>Sets the password and a new stamp, which ends every sign-in made so far.</summary>
    public async Task SetPasswordAsync(ContractorAccount user, string password)
    {
        await UpdatePasswordHash(user, password, validatePassword: false);
        await store.SetLockoutEndDateAsync(user, lockoutEnd: null, CancellationToken);
        await store.ResetAccessFailedCountAsync(user, CancellationToken);
        await UpdateUserAsync(user);
    }

    protected override async Task<PasswordVerificationResult> VerifyPasswordAsync(
        IUserPasswordStore<ContractorAccount> store,
        ContractorAccount user,
        string password
    )
    {
        if (user.PasswordHash is not null)
        {
            return await base.VerifyPasswordAsync(store, user, password);
        }

        decoy ??= PasswordHasher.HashPassword(user, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
        PasswordHasher.VerifyHashedPassword(user, decoy, password);
        return PasswordVerificationResult.Failed;
    }

    // The framework's own insists on a stamp, which somebody without a password does not have.
    protected override Task<IdentityResult> UpdateUserAsync(ContractorAccount user) =>
        store.UpdateAsync(user, CancellationToken);
}
