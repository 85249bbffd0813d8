using Microsoft.AspNetCore.Identity;

namespace LineMobileBot.Site.Accounts;

/// <summary>What Identity reads and sets on an account; nothing is stored before <see cref="UpdateAsync"/>.</summary>
internal sealed partial class ContractorAccountStore
{
    public Task<string> GetUserIdAsync(ContractorAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LoginId);

    public Task<string?> GetUserNameAsync(ContractorAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.LoginId);

    public Task<string?> GetNormalizedUserNameAsync(ContractorAccount user, CancellationToken cancellationToken) =>
        GetUserNameAsync(user, cancellationToken);

    // A login id never changes.
    public Task SetUserNameAsync(ContractorAccount user, string? userName, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task SetNormalizedUserNameAsync(ContractorAccount user, string? name, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(ContractorAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(ContractorAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(ContractorAccount user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(ContractorAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.SecurityStamp);

    public Task SetSecurityStampAsync(ContractorAccount user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<bool> GetLockoutEnabledAsync(ContractorAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public Task SetLockoutEnabledAsync(ContractorAccount user, bool enabled, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(ContractorAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockoutEnd);

    public Task SetLockoutEndDateAsync(
        ContractorAccount user,
        DateTimeOffset? lockoutEnd,
        CancellationToken cancellationToken
    )
    {
        user.LockoutEnd = lockoutEnd;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(ContractorAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AccessFailedCount);

    public Task<int> IncrementAccessFailedCountAsync(ContractorAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(++user.AccessFailedCount);

    public Task ResetAccessFailedCountAsync(ContractorAccount user, CancellationToken cancellationToken)
    {
        user.AccessFailedCount = 0;
        return Task.CompletedTask;
    }
}
