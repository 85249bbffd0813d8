using LineMobileBot.Ledger.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LineMobileBot.Infrastructure;

/// <summary>The bot's own tables: the event's way and what the rooms keep. The carrier's book is <see cref="LedgerDbContext"/>.</summary>
internal sealed class BotDbContext(DbContextOptions<BotDbContext> options) : DbContext(options)
{
    public const string MigrationsTable = "__bot_migrations";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // Help finds what is spelt alike by it.
        modelBuilder.HasPostgresExtension("pg_trgm");
        // Each table's mapping lives beside what uses it, in its room.
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BotDbContext).Assembly);
        SnakeCase.Apply(modelBuilder.Model);
    }
}
