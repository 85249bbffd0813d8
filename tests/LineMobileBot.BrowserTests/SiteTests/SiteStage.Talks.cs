using LineMobileBot.Features.Help.Talks;
using Npgsql;

namespace LineMobileBot.BrowserTests.SiteTests;

public sealed partial class SiteStage
{
    /// <summary>Somebody who waits for an operator and has said why.</summary>
    internal async Task<Guid> WaitingTalkAsync()
    {
        var now = host.Carrier.Settings.Clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await InTheBookAsync(async connection =>
        {
            await using var wait = new NpgsqlCommand(
                """
                with ticket as (
                    insert into help_tickets (id, line_user, state, opened_at, since, first)
                    values ($1, 'somebody-' || $1, $3, $2, $2, false) returning id)
                insert into help_messages (id, ticket_id, at, author, kind, text)
                select gen_random_uuid(), id, $2, $4, $5, 'SIMがまだ届きません。' || right(id::text, 6) from ticket
                """,
                connection
            )
            {
                Parameters =
                {
                    new NpgsqlParameter<Guid> { TypedValue = id },
                    new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                    new NpgsqlParameter<short> { TypedValue = (short)HelpTicketState.Queued },
                    new NpgsqlParameter<short> { TypedValue = (short)HelpAuthor.Person },
                    new NpgsqlParameter<short> { TypedValue = (short)HelpMessageKind.Text },
                },
            };
            await wait.ExecuteNonQueryAsync();
        });
        return id;
    }
}
