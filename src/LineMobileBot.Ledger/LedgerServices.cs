using System.Security.Cryptography;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Persistence;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Ledger.UsageRecords;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace LineMobileBot.Ledger;

/// <summary>Registers the ledger.</summary>
public static class LedgerServices
{
    /// <summary>
    /// Adds the ledger's commands and its <see cref="LedgerDbContext"/>. The caller registers <see cref="NpgsqlDataSource"/>
    /// and <see cref="UsageCodeCipher"/>, and before this call any policy that differs from its default, and a clock other
    /// than the system's.
    /// </summary>
    public static IServiceCollection AddLedger(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(RandomNumberGenerator.Create());
        services.TryAddSingleton(new GiftPolicy());
        services.TryAddSingleton(new LinkPolicy());
        services.TryAddSingleton(new CodePolicy());
        services.TryAddSingleton(new LinePolicy());
        services.TryAddSingleton(new UsagePolicy());
        services.TryAddSingleton(new TopUpPolicy());
        services.TryAddSingleton(new PointPolicy());
        services.TryAddSingleton(new StartFeePolicy());
        services.AddSingleton<Contractors>();
        services.AddSingleton<MobileLines>();
        services.AddSingleton<Applications>();
        services.AddSingleton<UserLinks>();
        services.AddSingleton<ContractLinks>();
        services.AddSingleton<UsageCodeIssuer>();
        services.AddSingleton<PlanChanges>();
        services.AddSingleton<TopUps>();
        services.AddSingleton<PointAwards>();
        services.AddSingleton<GiftReversals>();
        services.AddSingleton<UsageRecording>();
        services.AddDbContext<LedgerDbContext>(
            (provider, options) => LedgerSchema.Configure(options, provider.GetRequiredService<NpgsqlDataSource>())
        );
        return services;
    }
}
