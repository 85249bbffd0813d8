using System.Reflection;
using LineMobileBot.Ledger.Persistence;
using Npgsql;

namespace LineMobileBot.Infrastructure;

/// <summary>What runs here.</summary>
/// <param name="Bot">The deployable's version.</param>
/// <param name="Runtime">.NET's.</param>
/// <param name="Database">PostgreSQL's.</param>
/// <param name="IsMigrated">Whether the database has all migrations that this replica knows.</param>
internal sealed record SystemVersions(string Bot, string Runtime, string Database, bool IsMigrated)
{
    public static async Task<SystemVersions> ReadAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return new SystemVersions(
            typeof(SystemVersions)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
                .InformationalVersion,
            Environment.Version.ToString(),
            connection.PostgreSqlVersion.ToString(),
            await LedgerSchema.IsMigratedAsync(database, cancellationToken)
                && await AppliedMigrations.AreAllAsync<BotDbContext>(
                    database,
                    BotDbContext.MigrationsTable,
                    cancellationToken
                )
        );
    }
}
