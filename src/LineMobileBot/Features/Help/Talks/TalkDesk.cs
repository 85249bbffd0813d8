using LineMobileBot.Conversations;
using LineMobileBot.Features.Help.Hours;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>The chat's side of talks with an operator. Its events are rare: it takes them one by one.</summary>
internal sealed class TalkDesk(PersonHandler people, MessageHandler messages, HelpPolicy policy, TimeProvider clock)
    : ITalkDesk
{
    /// <summary>Locked, so that no operator ends a talk between this look and what was said in it being kept.</summary>
    private const string LockTalks = """
        select line_user, state, since from help_tickets
        where line_user = any($1) and state in (2, 3, 5) order by id for update
        """;

    public bool Knows(PostbackData step) => TalkSteps.Know(step);

    public async Task<IReadOnlySet<LineUserId>> InTalkAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<LineUserId> people,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        await using var select = new NpgsqlCommand(LockTalks, connection)
        {
            Parameters = { new NpgsqlParameter<string[]> { TypedValue = [.. people.Select(user => user.Value)] } },
        };
        var talking = new HashSet<LineUserId>();
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var (state, since) = ((HelpTicketState)rows.GetInt16(1), rows.GetFieldValue<DateTimeOffset>(2));
            if (HelpTicketRule.HoldsMessages(state, since, policy, now))
            {
                talking.Add(new LineUserId(rows.GetString(0)));
            }
        }

        return talking;
    }

    public async Task TakeAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        foreach (var turn in turns.OrderBy(turn => turn.User.Value, StringComparer.Ordinal))
        {
            await TakeAsync(turn, set, cancellationToken);
        }
    }

    private Task TakeAsync(Turn turn, TurnSet set, CancellationToken cancellationToken) =>
        turn.Step.Step switch
        {
            var step when step == HelpSteps.Person.Step => people.AskAsync(turn, set, cancellationToken),
            var step when step == TalkSteps.Note.Step => people.AskNoteAsync(turn, set, cancellationToken),
            var step when step == TalkSteps.Cancel.Step => PersonHandler.CancelAsync(turn, set, cancellationToken),
            var step when step == HelpSteps.Unsent.Step => MessageHandler.ForgetAsync(turn, set, cancellationToken),
            _ => messages.TakeAsync(turn, set, cancellationToken),
        };
}
