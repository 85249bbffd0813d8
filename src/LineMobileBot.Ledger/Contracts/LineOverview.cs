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
    private const string PlanAndUser = """
        select
            (select plan_code from line_plans where line_id = $1
                order by (from_month <= $2) desc, case when from_month <= $2 then -from_month else from_month end
                limit 1),
            exists (select from user_links where line_id = $1 and unlinked_at is null)
        """;

    /// <summary>Reads a line at <paramref name="now"/>; null when there is none.</summary>
    public static async Task<LineOverview?> ReadAsync(
        NpgsqlConnection connection,
        Guid lineId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (await MobileLineRows.FindAsync(connection, lineId, cancellationToken) is not { } line)
        {
            return null;
        }

        var balances = await Balances.ReadAsync(connection, [lineId], now, cancellationToken);
        await using var command = connection.Command(PlanAndUser, Value(lineId), Value(ServiceMonth.Of(now).Number));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var state = line.StateAt(now);
        var hasUser = reader.GetBoolean(1) && state != LineState.Cancelled;
        return new LineOverview(line, state, reader.GetString(0), hasUser, balances[lineId]);
    }
}
