using LineMobileBot.Ledger.Buckets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace LineMobileBot.Features.Alerts;

/// <summary>
/// Table <c>ending_alert_runs</c>: how far the lines of a month have been told what ends with it. The row is locked by who tells the next
/// portion and moves on with the telling, so that each line is told once.
/// </summary>
internal sealed class EndingAlertRun : IEntityTypeConfiguration<EndingAlertRun>
{
    private const string Begin =
        "insert into ending_alert_runs (month, after_line) values ($1, $2) on conflict do nothing";

    private const string Lock = """
        select after_line, done_at from ending_alert_runs where month = $1 for update skip locked
        """;

    private const string Move = "update ending_alert_runs set after_line = $2, done_at = $3 where month = $1";

    /// <summary>The month's number.</summary>
    public int Month { get; init; }

    /// <summary>The last line that was told, or looked at.</summary>
    public Guid AfterLine { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Null while another replica is at it.</summary>
    public static async Task<EndingAlertRun?> LockAsync(
        NpgsqlConnection connection,
        ServiceMonth month,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(Begin) { Parameters = { Value(month.Number), Value(Guid.Empty) } },
                new NpgsqlBatchCommand(Lock) { Parameters = { Value(month.Number) } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new EndingAlertRun
            {
                Month = month.Number,
                AfterLine = reader.GetGuid(0),
                DoneAt = await reader.IsDBNullAsync(1, cancellationToken)
                    ? null
                    : reader.GetFieldValue<DateTimeOffset>(1),
            }
            : null;
    }

    public NpgsqlBatchCommand MoveTo(Guid line, DateTimeOffset? doneAt) =>
        new(Move) { Parameters = { Value(Month), Value(line), Value(doneAt) } };

    public void Configure(EntityTypeBuilder<EndingAlertRun> builder)
    {
        builder.ToTable("ending_alert_runs");
        builder.HasKey(run => run.Month);
        builder.Property(run => run.Month).ValueGeneratedNever();
    }

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };
}
