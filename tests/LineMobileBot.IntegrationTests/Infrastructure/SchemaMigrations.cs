using LineMobileBot.Features.Help.Faq.Editions;
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
        dataSource =>
            FaqLoading.LoadAsync(
                dataSource,
                FaqEdition.Current,
                TimeProvider.System.GetUtcNow(),
                CancellationToken.None
            ),
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
