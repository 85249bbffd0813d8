using LineMobileBot.Ledger;
using LineMobileBot.Ledger.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LineMobileBot.Infrastructure;

/// <summary>One data source for the set-based SQL of the event's way, the ledger and EF Core.</summary>
internal static class CarrierDatabase
{
    private const int MostPreparedStatements = 100;

    public static IServiceCollection AddCarrierDatabase(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => DataSource(connectionString));
        services.AddDbContext<BotDbContext>(
            (provider, options) =>
                options
                    .UseNpgsql(
                        provider.GetRequiredService<NpgsqlDataSource>(),
                        npgsql => npgsql.MigrationsHistoryTable(BotDbContext.MigrationsTable)
                    )
                    .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        );
        return services.AddLedger();
    }

    public static NpgsqlDataSource DataSource(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = true };
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = MostPreparedStatements;
            settings.AutoPrepareMinUsages = 2;
        }

        return settings.Host?.Contains(',', StringComparison.Ordinal) is true
            ? ToThePrimary(settings)
            : Builder(settings).Build();
    }

    /// <summary>Of several servers, the one that takes writes: after a fail-over, another than before.</summary>
    private static NpgsqlDataSource ToThePrimary(NpgsqlConnectionStringBuilder settings)
    {
        // A data source of many takes the wish from here only, and refuses one that stands in the string.
        settings.TargetSessionAttributes = null;
        return Builder(settings).BuildMultiHost().WithTargetSession(TargetSessionAttributes.Primary);
    }

    // Its metrics bear this name, where they would else bear the connection string.
    private static NpgsqlDataSourceBuilder Builder(NpgsqlConnectionStringBuilder settings) =>
        new(settings.ConnectionString) { Name = "carrier" };

    /// <summary>Brings both schemas up to date; EF Core's own lock keeps two replicas from doing it at once.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        var dataSource = services.GetRequiredService<NpgsqlDataSource>();
        await LedgerSchema.MigrateAsync(dataSource, cancellationToken);
        if (
            !await AppliedMigrations.AreAllAsync<BotDbContext>(
                dataSource,
                BotDbContext.MigrationsTable,
                cancellationToken
            )
        )
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<BotDbContext>().Database.MigrateAsync(cancellationToken);
        }
    }
}
