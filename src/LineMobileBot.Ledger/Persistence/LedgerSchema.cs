using LineMobileBot.Ledger.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Persistence;

/// <summary>Makes a database into one the ledger runs on.</summary>
public static class LedgerSchema
{
    private const string InsertPlan = """
        insert into plans (code, version, series, data_bytes, service, base_fee_yen, sale_from, sale_to)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (code, version) do nothing
        """;

    private const string SamePlan = """
        select 1 from plans
        where (code, version, series, data_bytes, service, base_fee_yen, sale_from) = ($1, $2, $3, $4, $5, $6, $7)
            and sale_to is not distinct from $8
        """;

    /// <summary>Whether the database has all migrations of the ledger.</summary>
    public static Task<bool> IsMigratedAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken) =>
        AppliedMigrations.AreAllAsync<LedgerDbContext>(dataSource, LedgerDbContext.MigrationsTable, cancellationToken);

    /// <summary>Applies the migrations that are missing and enters plans that are new. Safe to repeat.</summary>
    /// <exception cref="InvalidOperationException">A plan in the catalogue was edited instead of given a new version.</exception>
    public static async Task MigrateAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        if (!await IsMigratedAsync(dataSource, cancellationToken))
        {
            await using var context = new LedgerDbContext(Options(dataSource).Options);
            await context.Database.MigrateAsync(cancellationToken);
        }

        await EnterPlansAsync(dataSource, cancellationToken);
    }

    internal static DbContextOptionsBuilder<LedgerDbContext> Options(NpgsqlDataSource dataSource)
    {
        var options = new DbContextOptionsBuilder<LedgerDbContext>();
        Configure(options, dataSource);
        return options;
    }

    internal static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource dataSource) =>
        options
            .UseNpgsql(dataSource, npgsql => npgsql.MigrationsHistoryTable(LedgerDbContext.MigrationsTable))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    private static async Task EnterPlansAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var batch = connection.CreateBatch();
        foreach (var plan in PlanCatalogue.All)
        {
            batch.Add(InsertPlan, Values(plan));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
        foreach (var plan in PlanCatalogue.All)
        {
            await using var same = connection.Command(SamePlan, Values(plan));
            if (await same.ExecuteScalarAsync(cancellationToken) is null)
            {
                throw new InvalidOperationException("A plan once sold is never edited: give it a new version.");
            }
        }
    }

    private static NpgsqlParameter[] Values(Plan plan) =>
        [
            Value(plan.Code),
            Value(plan.Version),
            Value((short)plan.Series),
            Value(plan.Data.Bytes),
            Value((short)plan.Service),
            Value(plan.BaseFee.Amount),
            Value(plan.SaleFrom),
            Value(plan.SaleTo),
        ];
}
