using System.Security.Cryptography;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Site.Safety;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LineMobileBot.Desk.Accounts;

/// <summary>What became of a login, a password and a code that were typed together.</summary>
internal abstract record OperatorProof(OperatorAccount? Account)
{
    internal sealed record Right(OperatorAccount Who, bool ByRecoveryCode) : OperatorProof(Who);

    /// <summary>Something is wrong; which of the three, nobody is told.</summary>
    internal sealed record Wrong(OperatorAccount? Account) : OperatorProof(Account);

    /// <summary>Wrong too often: until then nothing is looked at.</summary>
    internal sealed record Locked(OperatorAccount? Account, DateTimeOffset Until) : OperatorProof(Account);
}

/// <summary>Checks who is at the desk's door, inside the caller's open transaction.</summary>
internal sealed class OperatorAccounts(
    IPasswordHasher<OperatorAccount> hasher,
    AuthenticatorKeys keys,
    RecoveryCodes recovery,
    KeyedHashes hashes,
    IOptions<IdentityOptions> options,
    TimeProvider clock
)
{
    private const string Purpose = "operator-login";

    private static readonly OperatorAccount Nobody = new(Guid.Empty, "", "", []) { SecurityStamp = "" };

    /// <summary>The hash of a password that nobody knows: who does not exist costs as much time as who does.</summary>
    private readonly Lazy<string> decoy = new(() =>
        hasher.HashPassword(Nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(AuthenticatorRule.KeyBytes)))
    );

    /// <summary>Whether all three are right. What the answer uses up or counts is added to the batch.</summary>
    public async Task<OperatorProof> CheckAsync(
        NpgsqlConnection connection,
        NpgsqlBatch writes,
        OperatorTry typed,
        CancellationToken cancellationToken
    )
    {
        var login = OperatorLogins.Normalise(typed.Login);
        var hash = hashes.Of(Purpose, login);
        await SignInLocks.WaitForOthersAsync(connection, hash, cancellationToken);
        var now = clock.GetUtcNow();
        var account = await OperatorRows.LockAsync(connection, login, cancellationToken);
        var @lock = await ReadLockAsync(connection, hash, cancellationToken);
        if (SignInLockRule.IsClosed(@lock, now))
        {
            return new OperatorProof.Locked(account, @lock.ClosedUntil!.Value);
        }

        if (
            HasPassword(account, typed.Password)
            && account is { IsEnabled: true }
            && Use(account, typed.Code, now) is { } used
        )
        {
            SignInLocks.Append(writes, hash, failedCount: 0, lockoutEnd: null, now);
            writes.BatchCommands.Add(OperatorRows.Update(used));
            return new OperatorProof.Right(used, used.RecoveryCodes.Count < account.RecoveryCodes.Count);
        }

        var lockout = options.Value.Lockout;
        var after = SignInLockRule.AfterWrongTry(
            @lock,
            lockout.MaxFailedAccessAttempts,
            lockout.DefaultLockoutTimeSpan,
            now
        );
        SignInLocks.Append(writes, hash, after.FailedCount, after.ClosedUntil, now);
        return SignInLockRule.IsClosed(after, now)
            ? new OperatorProof.Locked(account, after.ClosedUntil!.Value)
            : new OperatorProof.Wrong(account);
    }

    public string HashOf(OperatorAccount account, string password) => hasher.HashPassword(account, password);

    private bool HasPassword(OperatorAccount? account, string password) =>
        password.Length <= PasswordRule.Longest
        && hasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? decoy.Value, password)
            != PasswordVerificationResult.Failed
        && account?.PasswordHash is not null;

    /// <summary>The account after the code was used; null when it is none of theirs.</summary>
    private OperatorAccount? Use(OperatorAccount account, string code, DateTimeOffset now)
    {
        if (account.AuthenticatorKey is not { } sealedKey)
        {
            return null;
        }

        if (AuthenticatorRule.MatchingStep(keys.Open(sealedKey), code, account.LastCodeStep, now) is { } step)
        {
            return account with { LastCodeStep = step };
        }

        var hash = recovery.HashOf(account.Id, code);
        var left = account.RecoveryCodes.Where(kept => !kept.AsSpan().SequenceEqual(hash)).ToList();
        return left.Count < account.RecoveryCodes.Count ? account with { RecoveryCodes = left } : null;
    }

    private static async Task<SignInLock> ReadLockAsync(
        NpgsqlConnection connection,
        byte[] hash,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            "select access_failed_count, lockout_end from sign_in_locks where login_id_hash = $1",
            connection
        )
        {
            Parameters = { new NpgsqlParameter<byte[]> { TypedValue = hash } },
        };
        await using var row = await select.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken)
            ? new SignInLock(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetFieldValue<DateTimeOffset>(1))
            : default;
    }
}

/// <summary>What somebody typed at the door.</summary>
/// <param name="Code">Of the authenticator app, or one of the recovery codes.</param>
internal sealed record OperatorTry(string Login, string Password, string Code);
