using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using LineMobileBot.Ledger.Transfers;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>The statements on plan changes and on the plans of lines by month, which they write.</summary>
internal static class PlanChangeRows
{
    private const string Columns = """
        id, idempotency_key, line_id, contractor_id, plan_code, plan_version, from_month, requested_at, cancelled_at,
        cancellation
        """;

    private const string PlanOfMonth = """
        select plan_code, plan_version from line_plans
        where line_id = $1 and from_month <= $2 order by from_month desc limit 1
        """;

    private const string PutLinePlan = """
        insert into line_plans (line_id, from_month, plan_code, plan_version) values ($1, $2, $3, $4)
        on conflict (line_id, from_month)
            do update set plan_code = excluded.plan_code, plan_version = excluded.plan_version
        """;

    public static async Task<Plan> PlanAsync(
        NpgsqlConnection connection,
        Guid lineId,
        ServiceMonth month,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(PlanOfMonth, Value(lineId), Value(month.Number));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return PlanCatalogue.Of(reader.GetString(0), reader.GetInt32(1));
    }

    public static Task<PlanChange?> FindAsync(
        NpgsqlConnection connection,
        Guid changeId,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection.Command($"select {Columns} from plan_changes where id = $1", Value(changeId)),
            cancellationToken
        );

    public static Task<PlanChange?> FindAsync(
        NpgsqlConnection connection,
        IdempotencyKey key,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection.Command($"select {Columns} from plan_changes where idempotency_key = $1", Value(key.Value)),
            cancellationToken
        );

    /// <summary>The change that stands for that month.</summary>
    public static Task<PlanChange?> StandingAsync(
        NpgsqlConnection connection,
        Guid lineId,
        ServiceMonth from,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection.Command(
                $"select {Columns} from plan_changes where line_id = $1 and from_month = $2 and cancelled_at is null",
                Value(lineId),
                Value(from.Number)
            ),
            cancellationToken
        );

    public static void AppendInsert(NpgsqlBatch batch, PlanChange change)
    {
        batch.Add(
            $"insert into plan_changes ({Columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, null, null)",
            Value(change.Id),
            Value(change.Key.Value),
            Value(change.LineId),
            Value(change.ContractorId),
            Value(change.PlanCode),
            Value(change.PlanVersion),
            Value(change.FromMonth.Number),
            Value(change.RequestedAt)
        );
        batch.Add(
            PutLinePlan,
            Value(change.LineId),
            Value(change.FromMonth.Number),
            Value(change.PlanCode),
            Value(change.PlanVersion)
        );
    }

    public static void AppendCancel(NpgsqlBatch batch, PlanChange cancelled)
    {
        batch.Add(
            "update plan_changes set cancelled_at = $2, cancellation = $3 where id = $1 and cancelled_at is null",
            Value(cancelled.Id),
            Value(cancelled.CancelledAt),
            Value((short?)cancelled.Cancellation)
        );
        batch.Add(
            "delete from line_plans where line_id = $1 and from_month = $2",
            Value(cancelled.LineId),
            Value(cancelled.FromMonth.Number)
        );
    }

    private static async Task<PlanChange?> ReadOneAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
        }
    }

    private static PlanChange Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            new IdempotencyKey(reader.GetString(1)),
            reader.GetGuid(2),
            reader.GetGuid(3),
            reader.GetString(4),
            reader.GetInt32(5),
            ServiceMonth.FromNumber(reader.GetInt32(6)),
            reader.GetFieldValue<DateTimeOffset>(7),
            reader.IsDBNull(8) ? null : reader.GetFieldValue<DateTimeOffset>(8),
            reader.IsDBNull(9) ? null : (PlanChangeCancellation)reader.GetInt16(9)
        );
}
