using System.Reflection;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Persistence;

/// <summary>
/// Tells by one query whether a database has all migrations. Asking EF Core builds its model first, which costs a second
/// and some 20 MB at each start of a replica that nearly always finds nothing to do.
/// </summary>
public static class AppliedMigrations
{
    /// <summary>True when every migration of <typeparamref name="TContext"/> is in <paramref name="historyTable"/>.</summary>
    public static async Task<bool> AreAllAsync<TContext>(
        NpgsqlDataSource dataSource,
        string historyTable,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var exists = connection.Command("select to_regclass($1) is not null", Value(historyTable));
        if (await exists.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return false;
        }

        await using var missing = connection.Command(
            $"""select count(*) from unnest($1) as m (id) where id not in (select "MigrationId" from {historyTable})""",
            Value(IdsOf<TContext>())
        );
        return await missing.ExecuteScalarAsync(cancellationToken) is 0L;
    }

    // The build notes each migration on the assembly (Directory.Build.props), for the look through all types costs megabytes.
    internal static string[] IdsOf<TContext>() =>
        [
            .. typeof(TContext)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Where(data => data.Value == "Migration")
                .Select(data => data.Key),
        ];
}
