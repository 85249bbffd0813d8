using Microsoft.AspNetCore.Identity;

namespace LineMobileBot.Site.Accounts;

internal static class AccountsSetUp
{
    private const int WrongPasswords = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>PBKDF2 with SHA-512, as many rounds as OWASP asks for (2023).</summary>
    private const int HashingRounds = 210_000;

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.Configure<IdentityOptions>(identity =>
        {
            identity.Lockout.MaxFailedAccessAttempts = WrongPasswords;
            identity.Lockout.DefaultLockoutTimeSpan = LockedFor;
        });
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashingRounds);
        return services
            .AddSingleton<IPasswordHasher<ContractorAccount>, PasswordHasher<ContractorAccount>>()
            .AddSingleton<ContractorAccounts>();
    }
}
