using System.Diagnostics;
using LineMobileBot.Site.Safety;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LineMobileBot.Site.Accounts;

/// <summary>Checks and sets contractors' passwords, inside the caller's open transaction.</summary>
internal sealed class ContractorAccounts(
    IOptions<IdentityOptions> options,
    IPasswordHasher<ContractorAccount> hasher,
    KeyedHashes hashes,
    TimeProvider clock,
    IServiceProvider services,
    ILogger<UserManager<ContractorAccount>> logger
)
{
    /// <summary>The same answer, and about the same work, whether anybody has that login id or not.</summary>
    public async Task<PasswordCheck> CheckAsync(NpgsqlConnection connection, string loginId, string password)
    {
        using var users = UsersOn(connection);
        var account = await FindAsync(users, loginId);
        if (account.LockoutEnd is { } until && await users.IsLockedOutAsync(account))
        {
            return new PasswordCheck.Locked(account, until, Now: false);
        }

        if (password.Length <= PasswordRule.Longest && await users.CheckPasswordAsync(account, password))
        {
            await users.ResetAccessFailedCountAsync(account);
            return new PasswordCheck.Right(account);
        }

        await users.AccessFailedAsync(account);
        return await users.IsLockedOutAsync(account)
            ? new PasswordCheck.Locked(account, account.LockoutEnd!.Value, Now: true)
            : new PasswordCheck.Wrong(account);
    }

    /// <summary>Sets the contractor's password, which ends all their sign-ins; the account has the new stamp.</summary>
    public async Task<ContractorAccount> SetAsync(NpgsqlConnection connection, string loginId, string password)
    {
        using var users = UsersOn(connection);
        var account = await FindAsync(users, loginId);
        await users.SetPasswordAsync(account, password);
        return account;
    }

    /// <summary>Whether that is the present password, asked by somebody who is trusted: nothing is counted.</summary>
    public async Task<bool> IsPresentAsync(NpgsqlConnection connection, string loginId, string password)
    {
        using var users = UsersOn(connection);
        var account = await FindAsync(users, loginId);
        return account.PasswordHash is not null && await users.CheckPasswordAsync(account, password);
    }

    /// <summary>The account of a login id, for somebody who has proved by other means to be its contractor.</summary>
    public async Task<ContractorAccount> FindAsync(NpgsqlConnection connection, string loginId)
    {
        using var users = UsersOn(connection);
        return await FindAsync(users, loginId);
    }

    /// <summary>The stamp that tickets must bear; null for a contractor without a password.</summary>
    public static async Task<string?> StampOfAsync(
        NpgsqlDataSource database,
        Guid contractorId,
        CancellationToken cancellationToken
    )
    {
        await using var select = database.CreateCommand(
            "select security_stamp from contractor_accounts where contractor_id = $1"
        );
        select.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = contractorId });
        return (string?)await select.ExecuteScalarAsync(cancellationToken);
    }

    private static async Task<ContractorAccount> FindAsync(ContractorUsers users, string loginId) =>
        await users.FindByNameAsync(loginId) ?? throw new UnreachableException("Every login id has an account.");

    private ContractorUsers UsersOn(NpgsqlConnection connection) =>
        new(new ContractorAccountStore(connection, hashes, clock), options, hasher, clock, services, logger);
}
