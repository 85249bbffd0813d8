using LineMobileBot.Infrastructure;
using LineMobileBot.Ledger.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>What makes an empty database into the one the product runs on, in order. Applied once a run, to the template.</summary>
internal static class SchemaMigrations
{
    public static readonly IReadOnlyList<Func<NpgsqlDataSource, Task>> All =
    [
        dataSource => LedgerSchema.MigrateAsync(dataSource, CancellationToken.None),
        MigrateBotAsync,
    ];

    private static async Task MigrateBotAsync(NpgsqlDataSource dataSource)
    {
        var options = new DbContextOptionsBuilder<BotDbContext>().UseNpgsql(
            dataSource,
            npgsql => npgsql.MigrationsHistoryTable(BotDbContext.MigrationsTable)
        );
        await using var context = new BotDbContext(options.Options);
        await context.Database.MigrateAsync();
    }
}
