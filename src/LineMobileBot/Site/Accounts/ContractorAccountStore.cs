using LineMobileBot.Site.Safety;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace LineMobileBot.Site.Accounts;

/// <summary>
/// Where ASP.NET Core Identity keeps what it decides: in the transaction of the caller, so that a password and its audit line,
/// a wrong try and its count, are committed together.
/// </summary>
internal sealed partial class ContractorAccountStore(
    NpgsqlConnection connection,
    KeyedHashes hashes,
    TimeProvider clock
)
    : IUserPasswordStore<ContractorAccount>,
        IUserSecurityStampStore<ContractorAccount>,
        IUserLockoutStore<ContractorAccount>
{
    private const string Purpose = "login-id";

    public async Task<ContractorAccount?> FindByNameAsync(
        string normalizedUserName,
        CancellationToken cancellationToken
    )
    {
        var hash = hashes.Of(Purpose, normalizedUserName);
        await SignInLocks.WaitForOthersAsync(connection, hash, cancellationToken);
        return await AccountRows.ReadAsync(connection, normalizedUserName, hash, cancellationToken);
    }

    public async Task<IdentityResult> UpdateAsync(ContractorAccount user, CancellationToken cancellationToken)
    {
        await AccountRows.StoreAsync(connection, user, clock.GetUtcNow(), cancellationToken);
        return IdentityResult.Success;
    }

    public Task<IdentityResult> CreateAsync(ContractorAccount user, CancellationToken cancellationToken) =>
        UpdateAsync(user, cancellationToken);

    public Task<IdentityResult> DeleteAsync(ContractorAccount user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An account lives as long as its contractor.");

    public Task<ContractorAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are found by their login ids.");

    public void Dispose()
    {
        // The connection is the caller's.
    }
}
