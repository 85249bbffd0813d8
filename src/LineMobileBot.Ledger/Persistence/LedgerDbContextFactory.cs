using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LineMobileBot.Ledger.Persistence;

/// <summary>Lets <c>dotnet ef</c> make migrations without a server.</summary>
internal sealed class LedgerDbContextFactory : IDesignTimeDbContextFactory<LedgerDbContext>
{
    public LedgerDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<LedgerDbContext>().UseNpgsql(
            "Host=design-time",
            npgsql => npgsql.MigrationsHistoryTable(LedgerDbContext.MigrationsTable)
        );
        return new LedgerDbContext(options.Options);
    }
}
