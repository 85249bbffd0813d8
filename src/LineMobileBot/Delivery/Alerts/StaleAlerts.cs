using LineMobileBot.Conversations;
using LineMobileBot.Infrastructure.Telemetry;
using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.Delivery.Alerts;

/// <summary>
/// Drops parked alerts whose month is over, as after a month whose quota was used up: no retry is to bring them then. Replicas share
/// the work.
/// </summary>
internal sealed class StaleAlerts(
    JobTransaction transaction,
    AnswerCatalogue answers,
    BotMetrics metrics,
    TimeProvider clock,
    ILogger<StaleAlerts> logger
) : MinuteJob(transaction, clock, logger)
{
    private const int Portion = 1_000;

    private const string Drop = """
        delete from outbox
        where id in (
            select id from outbox
            where parked_at is not null and created_at < $1 and reply_token is null and answer_name = any($2)
            limit $3 for update skip locked)
        """;

    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        await using var drop = new NpgsqlCommand(Drop, set.Connection)
        {
            Parameters =
            {
                new NpgsqlParameter<DateTimeOffset> { TypedValue = ServiceMonth.Of(set.Clock.GetUtcNow()).Start },
                new NpgsqlParameter<string[]> { TypedValue = answers.NamesOfTheMonth() },
                new NpgsqlParameter<int> { TypedValue = Portion },
            },
        };
        var dropped = await drop.ExecuteNonQueryAsync(cancellationToken);
        metrics.AlertsDropped(dropped, AlertGate.OutOfTime);
        return dropped == Portion;
    }
}
