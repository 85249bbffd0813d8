using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Billing;

/// <summary>The statements on fixed bills and their points.</summary>
internal static class PointAwardRows
{
    private const string NextToFix = """
        select
            (select max(month) from bill_fixings),
            (select min(started_at) from lines where not exists (select from bill_fixings))
        """;

    // Whoever comes second waits here for the first, and then finds the month fixed.
    private const string BeginFixing = """
        insert into bill_fixings (month, fixed_at, booked_at) values ($1, $2, $3) on conflict (month) do nothing
        """;

    // Links that are being made or ended right now: what they read on the clock may lie before the fixing.
    private const string AwaitLinks = "lock table contract_links in share mode";

    // All lines that were in service at some time of the month, with the plan of that month; the first plan also holds for
    // months before it, as when a line is entered later than it started. The first month is free unless the line ended with
    // it. A line's plan never changes for a month that has begun, so its rows tell the past rightly.
    private const string AwardPoints = """
        with bills as (
            select l.id, l.contractor_id, p.base_fee_yen as fee,
                l.started_at >= $2 and (l.ends_at is null or l.ends_at > $3) as is_free,
                exists (
                    select from contract_links k
                    where k.contractor_id = l.contractor_id and k.linked_at <= $4
                        and (k.unlinked_at is null or k.unlinked_at > $4)) as is_linked
            from lines l
            cross join lateral (
                select plan_code, plan_version from line_plans where line_id = l.id
                order by (from_month <= $1) desc, case when from_month <= $1 then -from_month else from_month end
                limit 1) plan_of_month
            join plans p on p.code = plan_of_month.plan_code and p.version = plan_of_month.plan_version
            where l.started_at < $3 and (l.ends_at is null or l.ends_at > $2)
        ), decided as (
            select *,
                case
                    when is_free then 4
                    when fee * $5 / 100 = 0 then 3
                    when not is_linked then 2
                    else 1
                end as state
            from bills
        )
        insert into point_awards (line_id, month, contractor_id, base_fee_yen, points, state, fixed_at)
        select id, $1, contractor_id, case when is_free then 0 else fee end,
            case when state = 1 then fee * $5 / 100 else 0 end, state, $4
        from decided
        """;

    private const string OfContractor = """
        select l.user_name, a.line_id, a.month, a.contractor_id, a.base_fee_yen, a.points, a.state, a.fixed_at
        from point_awards a join lines l on l.id = a.line_id
        where a.contractor_id = $1 and a.month >= $2 order by a.month desc, a.line_id
        """;

    /// <summary>The month after the last one fixed; without any, the month in which the first line started.</summary>
    public static async Task<ServiceMonth?> NextToFixAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(NextToFix);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return !reader.IsDBNull(0) ? ServiceMonth.FromNumber(reader.GetInt32(0)).Next
            : !reader.IsDBNull(1) ? ServiceMonth.Of(reader.GetFieldValue<DateTimeOffset>(1))
            : null;
    }

    /// <summary>Takes the month, so that nobody else fixes it.</summary>
    public static async Task<bool> TryBeginAsync(
        NpgsqlConnection connection,
        BillFixing fixing,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            BeginFixing,
            Value(fixing.Month.Number),
            Value(fixing.FixedAt),
            Value(fixing.BookedAt)
        );
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    public static async Task AwardAsync(
        NpgsqlConnection connection,
        BillFixing fixing,
        int ratePercent,
        CancellationToken cancellationToken
    )
    {
        await using var batch = connection.CreateBatch();
        batch.Add(AwaitLinks);
        batch.Add(
            AwardPoints,
            Value(fixing.Month.Number),
            Value(fixing.Month.Start),
            Value(fixing.Month.End),
            Value(fixing.FixedAt),
            Value(ratePercent)
        );
        batch.Timeout = 0;
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<IReadOnlyList<LineAward>> OfContractorAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        ServiceMonth from,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(OfContractor, Value(contractorId), Value(from.Number));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var awards = new List<LineAward>();
        while (await reader.ReadAsync(cancellationToken))
        {
            awards.Add(new LineAward(reader.GetString(0), Read(reader)));
        }

        return awards;
    }

    private static PointAward Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(1),
            ServiceMonth.FromNumber(reader.GetInt32(2)),
            reader.GetGuid(3),
            new Yen(reader.GetInt32(4)),
            reader.GetInt32(5),
            (PointAwardState)reader.GetInt16(6),
            reader.GetFieldValue<DateTimeOffset>(7)
        );
}
