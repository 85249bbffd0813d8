using Npgsql;

namespace LineMobileBot.RichMenus;

/// <summary>
/// Held by the one replica that may make menus. It is a lock of the session, not of a transaction: LINE is called while it is
/// held, and PostgreSQL gives it back by itself when the replica dies.
/// </summary>
internal sealed class ProvisioningTurn : IAsyncDisposable
{
    /// <summary>"richmenu" in ASCII, as good as any number that nobody else locks.</summary>
    private const long Key = 0x72_69_63_68_6d_65_6e_75;

    private readonly NpgsqlConnection held;

    private ProvisioningTurn(NpgsqlConnection session) => held = session;

    /// <summary>Waits until no other replica is at it.</summary>
    public static async Task<ProvisioningTurn> TakeAsync(
        NpgsqlDataSource dataSource,
        CancellationToken cancellationToken
    )
    {
        var session = await dataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            await ExecuteAsync(session, "select pg_advisory_lock($1)", cancellationToken);
            return new ProvisioningTurn(session);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await using (held)
        {
            // The session goes back to the pool and lives on: the lock has to be given back by hand.
            await ExecuteAsync(held, "select pg_advisory_unlock($1)", CancellationToken.None);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection session, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, session)
        {
            Parameters = { new NpgsqlParameter<long> { TypedValue = Key } },
            CommandTimeout = 0,
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
