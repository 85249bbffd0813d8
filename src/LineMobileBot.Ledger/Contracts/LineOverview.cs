using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>One line with its plan and its data, for the carrier's systems and for pages.</summary>
/// <param name="Line">The line.</param>
/// <param name="State">Its state at the instant asked for.</param>
/// <param name="PlanCode">The plan of the month.</param>
/// <param name="HasUser">Whether an account is linked as its user.</param>
/// <param name="Balance">What it has.</param>
public sealed record LineOverview(MobileLine Line, LineState State, string PlanCode, bool HasUser, LineBalance Balance)
{
    private const string PlansAndUsers = """
        select l.id, p.plan_code, exists (select from user_links u where u.line_id = l.id and u.unlinked_at is null)
        from unnest($1) as l (id)
        cross join lateral (
            select plan_code from line_plans where line_id = l.id
            order by (from_month <= $2) desc, case when from_month <= $2 then -from_month else from_month end
            limit 1) p
        """;

    // A number goes to another line once its line has ended.
    private const string LineOfNumber = "select id from lines where msisdn = $1 and state <> 6";

    /// <summary>Finds the line that has the number at <paramref name="now"/>; null when none has.</summary>
    public static async Task<LineOverview?> FindAsync(
        NpgsqlConnection connection,
        Msisdn msisdn,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(LineOfNumber, Value(msisdn.E164));
        return
            await command.ExecuteScalarAsync(cancellationToken) is Guid lineId
            && await ReadAsync(connection, lineId, now, cancellationToken) is { State: not LineState.Cancelled } found
            ? found
            : null;
    }

    /// <summary>Reads a line at <paramref name="now"/>; null when there is none.</summary>
    public static async Task<LineOverview?> ReadAsync(
        NpgsqlConnection connection,
        Guid lineId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await MobileLineRows.FindAsync(connection, lineId, cancellationToken) is { } line
            ? (await OfAsync(connection, [line], now, cancellationToken))[0]
            : null;

    /// <summary>The lines in the order given, in two round trips for any number of them.</summary>
    internal static async Task<IReadOnlyList<LineOverview>> OfAsync(
        NpgsqlConnection connection,
        IReadOnlyList<MobileLine> lines,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        Guid[] ids = [.. lines.Select(line => line.Id)];
        var balances = await Balances.ReadAsync(connection, ids, now, cancellationToken);
        var plansAndUsers = await PlansAndUsersAsync(connection, ids, now, cancellationToken);
        return
        [
            .. lines.Select(line =>
            {
                var (plan, hasUser) = plansAndUsers[line.Id];
                var state = line.StateAt(now);
                return new LineOverview(line, state, plan, hasUser && state != LineState.Cancelled, balances[line.Id]);
            }),
        ];
    }

    private static async Task<Dictionary<Guid, (string Plan, bool HasUser)>> PlansAndUsersAsync(
        NpgsqlConnection connection,
        Guid[] ids,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(PlansAndUsers, Value(ids), Value(ServiceMonth.Of(now).Number));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new Dictionary<Guid, (string, bool)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(reader.GetGuid(0), (reader.GetString(1), reader.GetBoolean(2)));
        }

        return found;
    }
}
