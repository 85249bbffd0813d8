using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>The statements on lines.</summary>
internal static class MobileLineRows
{
    public const string Columns = """
        id, contractor_id, msisdn, carrier, state, user_name, birth_date, applied_at, shipping_notice_at, started_at,
        suspended_at, ends_at, opened_month
        """;

    // Slow until it starts: the network is told of the start, even where it still slows the number down for a line before.
    private const string InsertLine = """
        insert into lines (id, contractor_id, msisdn, carrier, state, user_name, birth_date, applied_at, throttled)
        values ($1, $2, $3, $4, $5, $6, $7, $8, true)
        """;

    private const string InsertLinePlan = """
        insert into line_plans (line_id, from_month, plan_code, plan_version) values ($1, $2, $3, $4)
        """;

    private const string OwnWithoutUser = $"""
        select {Columns} from lines
        where contractor_id in (
                select c.contractor_id from contract_links c where c.line_account = $1 and c.unlinked_at is null)
            and exists (select from usage_codes u where u.line_id = lines.id and u.state = 1)
            and not exists (select from user_links u where u.line_id = lines.id and u.unlinked_at is null)
        order by id
        """;

    private const string UpdateLife = """
        update lines
        set state = $2, shipping_notice_at = $3, started_at = $4, suspended_at = $5, ends_at = $6
        where id = $1
        """;

    public static Task<MobileLine?> FindAsync(
        NpgsqlConnection connection,
        Guid lineId,
        CancellationToken cancellationToken
    ) => ReadOneAsync(connection, $"select {Columns} from lines where id = $1", lineId, cancellationToken);

    /// <summary>The contractor's lines that have not ended, oldest first.</summary>
    public static Task<IReadOnlyList<MobileLine>> OfContractorAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            connection.Command(
                $"select {Columns} from lines where contractor_id = $1 and (ends_at is null or ends_at > $2) order by id",
                Value(contractorId),
                Value(now)
            ),
            cancellationToken
        );

    /// <summary>
    /// The lines with a code and without a user, of all contractors whose login ids are linked to the account, oldest first.
    /// </summary>
    public static Task<IReadOnlyList<MobileLine>> OwnWithoutUserAsync(
        NpgsqlConnection connection,
        string lineAccount,
        CancellationToken cancellationToken
    ) => ReadAsync(connection.Command(OwnWithoutUser, Value(lineAccount)), cancellationToken);

    /// <summary>Locks the line's row as <see cref="BookReader"/> does, and reads it as it is under the lock.</summary>
    public static Task<MobileLine?> LockAsync(
        NpgsqlConnection connection,
        Guid lineId,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection,
            $"select {Columns} from lines where id = $1 for no key update",
            lineId,
            cancellationToken
        );

    public static void AppendInsert(NpgsqlBatch batch, MobileLine line, LinePlan plan)
    {
        batch.Add(
            InsertLine,
            Value(line.Id),
            Value(line.ContractorId),
            Value(line.Msisdn.E164),
            Value((short)line.Carrier),
            Value((short)line.State),
            Value(line.UserName),
            Value(line.BirthDate),
            Value(line.AppliedAt)
        );
        batch.Add(
            InsertLinePlan,
            Value(plan.LineId),
            Value(plan.FromMonth.Number),
            Value(plan.PlanCode),
            Value(plan.PlanVersion)
        );
    }

    public static void AppendLife(NpgsqlBatch batch, MobileLine line) =>
        batch.Add(
            UpdateLife,
            Value(line.Id),
            Value((short)line.State),
            Value(line.ShippingNoticeAt),
            Value(line.StartedAt),
            Value(line.SuspendedAt),
            Value(line.EndsAt)
        );

    private static async Task<IReadOnlyList<MobileLine>> ReadAsync(
        NpgsqlCommand command,
        CancellationToken cancellationToken
    )
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var lines = new List<MobileLine>();
            while (await reader.ReadAsync(cancellationToken))
            {
                lines.Add(Read(reader));
            }

            return lines;
        }
    }

    private static async Task<MobileLine?> ReadOneAsync(
        NpgsqlConnection connection,
        string sql,
        Guid lineId,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(sql, Value(lineId));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
    }

    private static MobileLine Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetGuid(1),
            Msisdn.Parse(reader.GetString(2)),
            (Carrier)reader.GetInt16(3),
            (LineState)reader.GetInt16(4),
            reader.GetString(5),
            reader.IsDBNull(6) ? null : reader.GetFieldValue<DateOnly>(6),
            reader.GetFieldValue<DateTimeOffset>(7),
            InstantOrNull(reader, 8),
            InstantOrNull(reader, 9),
            InstantOrNull(reader, 10),
            InstantOrNull(reader, 11),
            reader.IsDBNull(12) ? null : ServiceMonth.FromNumber(reader.GetInt32(12))
        );

    private static DateTimeOffset? InstantOrNull(NpgsqlDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) ? null : reader.GetFieldValue<DateTimeOffset>(ordinal);
}
