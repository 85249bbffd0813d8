using LineMobileBot.Conversations;
using LineMobileBot.Infrastructure.Telemetry;
using LineMobileBot.Ledger.UsageCodes;
using Npgsql;

namespace LineMobileBot.Delivery.Alerts;

/// <summary>
/// Whether a push may go out, and when: asked just before it goes, so that what people switched, blocked or unlinked in the
/// meantime counts. One round trip.
/// </summary>
internal sealed class AlertGate(
    NpgsqlDataSource dataSource,
    IFriendships friendships,
    IAlertSwitches switches,
    AnswerCatalogue answers,
    AlertPolicy policy,
    BotMetrics metrics,
    TimeProvider clock
)
{
    /// <summary>Why an alert is dropped: what it would tell is over.</summary>
    public const string OutOfTime = "out-of-time";

    /// <summary>Why an alert is dropped: its person has switched it off, blocked the account, or is the line's user no more.</summary>
    private const string Unwanted = "unwanted";

    private readonly string mayBeTold = $"""
        select not exists (select from ({friendships.BlockedQuery}) as b where b.line_user = $1)
            and not exists (select from ({switches.OffQuery}) as s where s.line_user = $1 and s.topic = $2)
            and ($3 is null or exists (select from ({AccountQueries.UserOfLine("$3")}) as u where u.line_account = $1))
        """;

    /// <summary>What becomes of the push without a try; null = it may go out.</summary>
    public async Task<DeliveryOutcome?> JudgeAsync(Outgoing item, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (AlertMoment.HasPassed(item, now))
        {
            return Dropped(OutOfTime);
        }

        // What answers an event of the person's own is no alert, however late it goes out.
        var topic = item.ReplyToken is null ? answers.TopicOf(item.Answer!) : null;
        if (topic is not null && policy.QuietHours.Cover(now))
        {
            return new DeliveryOutcome.Held(policy.QuietHours.EndAfter(now));
        }

        return await MayBeToldAsync(item, topic, cancellationToken) ? null : Dropped(Unwanted);
    }

    private DeliveryOutcome.Settled Dropped(string reason)
    {
        metrics.AlertsDropped(1, reason);
        return new DeliveryOutcome.Settled();
    }

    private async Task<bool> MayBeToldAsync(Outgoing item, AlertTopic? topic, CancellationToken cancellationToken)
    {
        await using var select = dataSource.CreateCommand(mayBeTold);
        select.Parameters.Add(new NpgsqlParameter<string> { TypedValue = item.User.Value });
        select.Parameters.Add(new NpgsqlParameter<short?> { TypedValue = (short?)topic });
        select.Parameters.Add(new NpgsqlParameter<Guid?> { TypedValue = (item.Answer as IForUser)?.OfLine });
        return (bool)(await select.ExecuteScalarAsync(cancellationToken))!;
    }
}
