using System.Reflection;
using LineMobileBot.Infrastructure;
using LineMobileBot.Ledger.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LineMobileBot.Tests.Infrastructure;

public sealed class AppliedMigrationsTests
{
    /// <summary>The build notes a migration by its file's name; EF Core goes by the attribute in the file.</summary>
    [Fact]
    public void Every_migration_of_both_schemas_is_noted_on_its_assembly()
    {
        Assert.Equal(ByAttribute<LedgerDbContext>(), AppliedMigrations.IdsOf<LedgerDbContext>().Order());
        Assert.Equal(ByAttribute<BotDbContext>(), AppliedMigrations.IdsOf<BotDbContext>().Order());
    }

    private static IEnumerable<string> ByAttribute<TContext>() =>
        typeof(TContext)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Migration)))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id)
            .Order();
}
