using LineMobileBot.Features.Help.Talks.ByOperators;
using LineMobileBot.Site.Audit;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>Writes down who looked at whose talk: once in a while for each, since a talk that is open looks again with every message.</summary>
internal sealed class TalkViewing(NpgsqlDataSource database, AuditTrail audit, TimeProvider clock)
{
    private const string Viewed = """
        select exists (select from audit_events
        where actor_kind = 5 and actor_id = $1 and action = $2 and object_id = $3 and at > $4)
        """;

    private static readonly TimeSpan Once = TimeSpan.FromHours(1);

    public async Task RecordAsync(TalkOperator by, HelpTicketRow ticket, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (!await HasViewedAsync(connection, by, ticket, cancellationToken))
        {
            await audit.WriteAsync(
                connection,
                TalkAudit.Entry(by, TalkAudit.View, ticket, refusal: null),
                cancellationToken
            );
        }
    }

    private async Task<bool> HasViewedAsync(
        NpgsqlConnection connection,
        TalkOperator by,
        HelpTicketRow ticket,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(Viewed, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = by.Id.ToString("D") },
                new NpgsqlParameter<string> { TypedValue = TalkAudit.View },
                new NpgsqlParameter<string> { TypedValue = ticket.Id.ToString("D") },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = clock.GetUtcNow() - Once },
            },
        };
        return (bool)(await select.ExecuteScalarAsync(cancellationToken))!;
    }
}
