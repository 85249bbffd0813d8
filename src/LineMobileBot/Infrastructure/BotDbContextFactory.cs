using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LineMobileBot.Infrastructure;

/// <summary>For <c>dotnet ef</c>, which needs no server to write a migration.</summary>
internal sealed class BotDbContextFactory : IDesignTimeDbContextFactory<BotDbContext>
{
    public BotDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<BotDbContext>()
                .UseNpgsql("Host=design-time", npgsql => npgsql.MigrationsHistoryTable(BotDbContext.MigrationsTable))
                .Options
        );
}
