using LineMobileBot.Ledger.Persistence;
using Npgsql;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>What makes an empty database into the one the product runs on, in order. Applied once a run, to the template.</summary>
internal static class SchemaMigrations
{
    public static readonly IReadOnlyList<Func<NpgsqlDataSource, Task>> All =
    [
        dataSource => LedgerSchema.MigrateAsync(dataSource, CancellationToken.None),
    ];
}
