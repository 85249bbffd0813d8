using System.Globalization;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>
/// The transfers lie in partitions by the month in which they were booked, made ahead. What is booked in a month that has none goes into the
/// default partition, and moves when the month's own is made.
/// </summary>
public static class TransferPartitions
{
    /// <summary>"transfer" in ASCII: keeps those who change partitions apart from other users of advisory locks.</summary>
    private const long Changing = 0x74_72_61_6e_73_66_65_72;

    // Whoever writes into the book locks buckets before transfers; so do we. Shorter than PostgreSQL's search for deadlocks (a second):
    // in doubt it is we who give up, and try again in a minute.
    private const string TakeTurn = "set local lock_timeout = '500ms'";

    private const string Covers = """
        select exists (
            select from transfer_months where (begins_at is null or begins_at <= $1) and ends_at > $1)
        """;

    private const string Register = "insert into transfer_months (month, begins_at, ends_at) values ($1, $2, $3)";

    /// <summary>Makes the partition of a month, if there is none. The book waits for it for a moment.</summary>
    /// <param name="connection">A connection with an open transaction that is committed next.</param>
    /// <param name="month">The month.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether it was made now.</returns>
    /// <exception cref="PostgresException">Somebody else was at the tables for too long (55P03); try again later.</exception>
    public static async Task<bool> EnsureAsync(
        NpgsqlConnection connection,
        ServiceMonth month,
        CancellationToken cancellationToken
    )
    {
        if (await IsThereAsync(connection, month, cancellationToken))
        {
            return false;
        }

        await TakeTurnAsync(connection, cancellationToken);
        if (await IsThereAsync(connection, month, cancellationToken))
        {
            return false;
        }

        await using var batch = MonthOpenings.NewBatch(connection);
        foreach (var statement in Make(TransferMonth.TableOf(month), month))
        {
            batch.Add(statement);
        }

        batch.Add(Register, Value(month.Number), Value(month.Start), Value(month.End));
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return true;
    }

    internal static async Task TakeTurnAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = connection.CreateBatch();
        batch.Add(TakeTurn);
        batch.Add("select pg_advisory_xact_lock($1)", Value(Changing));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<bool> IsThereAsync(
        NpgsqlConnection connection,
        ServiceMonth month,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(Covers, Value(month.Start));
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    // Definitions take no parameters. The key is unique within a month; what makes an operation unique for good is its own row, see ADR 17.
    private static IEnumerable<string> Make(string table, ServiceMonth month)
    {
        var (begin, end) = (Literal(month.Start), Literal(month.End));
        yield return "lock table buckets in share row exclusive mode";
        yield return "lock table transfers_default in access exclusive mode";
        yield return $"create table {table} (like transfers including constraints)";
        yield return $"create unique index ux_{table}_idempotency_key on {table} (idempotency_key)";
        yield return "alter table transfers_default disable trigger transfers_are_append_only";
        yield return $"""
            with moved as (
                delete from transfers_default where booked_at >= {begin} and booked_at < {end} returning *)
            insert into {table} select * from moved
            """;
        yield return "alter table transfers_default enable trigger transfers_are_append_only";
        yield return $"alter table transfers attach partition {table} for values from ({begin}) to ({end})";
        yield return $"""
            create trigger transfers_are_append_only before update or delete or truncate on {table}
                for each statement execute function refuse_to_rewrite_transfers()
            """;
    }

    private static string Literal(DateTimeOffset at) =>
        at.UtcDateTime.ToString("\\'yyyy-MM-dd HH:mm:ss+00\\'", CultureInfo.InvariantCulture);
}
