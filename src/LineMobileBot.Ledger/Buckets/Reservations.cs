using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Buckets;

/// <summary>Reads what is set aside for gift links. Takes no locks and writes nothing.</summary>
public static class Reservations
{
    private const string Unclaimed = "select id from buckets where id = any($1) and remaining > 0 and expires_at > $2";

    /// <summary>Those of the reservations that can still be claimed at <paramref name="now"/>, whether or not a job has run.</summary>
    public static async Task<IReadOnlySet<Guid>> UnclaimedAmongAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<Guid> reservationIds,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(Unclaimed, Value(reservationIds.ToArray()), Value(now));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var unclaimed = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            unclaimed.Add(reader.GetGuid(0));
        }

        return unclaimed;
    }
}
