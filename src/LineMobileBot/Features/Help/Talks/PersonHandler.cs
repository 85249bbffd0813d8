using LineMobileBot.Conversations;
using LineMobileBot.Features.Help.Hours;
using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>Asking for an operator, leaving a note for one, and changing one's mind.</summary>
internal sealed class PersonHandler(HelpPolicy policy)
{
    public async Task AskAsync(Turn turn, TurnSet set, CancellationToken cancellationToken)
    {
        var ticket = await HelpTicketTable.LockOpenAsync(set.Connection, turn.User, cancellationToken);
        var now = set.Clock.GetUtcNow();
        switch (ticket)
        {
            case { State: HelpTicketState.Human }:
                set.Reply(turn, new TalkSentence(TalkSentenceKind.AlreadyTalking, ticket.OperatorName));
                break;
            case { State: HelpTicketState.Queued }:
                set.Reply(
                    turn,
                    new TalkQueued(await HelpTicketTable.PlaceAsync(set.Connection, ticket, cancellationToken))
                );
                break;
            case var _ when !await IsCustomerAsync(turn.User, set, now, cancellationToken):
                set.Reply(turn, new TalkSentence(TalkSentenceKind.BotOnly));
                break;
            case var _ when !policy.TakesRequests(now):
                set.Reply(turn, new TalkClosed(policy.NextOpening(now), Waited: false));
                break;
            default:
                await QueueAsync(turn, ticket ?? HelpTicketRow.New(turn.User, now), set, cancellationToken);
                break;
        }
    }

    /// <summary>While somebody is there, an operator is better than a note.</summary>
    public async Task AskNoteAsync(Turn turn, TurnSet set, CancellationToken cancellationToken)
    {
        var now = set.Clock.GetUtcNow();
        var ticket = await HelpTicketTable.LockOpenAsync(set.Connection, turn.User, cancellationToken);
        ticket ??= HelpTicketRow.New(turn.User, now);
        if (
            policy.TakesRequests(now)
            || HelpTicketRule.After(ticket.State, HelpTicketMove.AskNote) is not { } noting
            || !await IsCustomerAsync(turn.User, set, now, cancellationToken)
        )
        {
            await AskAsync(turn, set, cancellationToken);
            return;
        }

        await set.SaveAsync(ticket.In(noting, now), cancellationToken);
        set.Reply(turn, new TalkNoteAsked(policy.NextOpening(now)), AnswerKind.Command);
    }

    public static async Task CancelAsync(Turn turn, TurnSet set, CancellationToken cancellationToken)
    {
        var ticket = await HelpTicketTable.LockOpenAsync(set.Connection, turn.User, cancellationToken);
        if (ticket?.State == HelpTicketState.Human)
        {
            set.Reply(turn, new TalkSentence(TalkSentenceKind.AlreadyTalking, ticket.OperatorName));
            return;
        }

        if (ticket is null || HelpTicketRule.After(ticket.State, HelpTicketMove.Cancel) is not { } after)
        {
            set.Reply(turn, new TalkSentence(TalkSentenceKind.NothingToCancel));
            return;
        }

        await set.NoteAsync(ticket, HelpMessageKind.Cancelled, cancellationToken, HelpAuthor.Person);
        await set.SaveAsync(ticket.In(after, set.Clock.GetUtcNow()) with { First = false }, cancellationToken);
        set.Reply(turn, new TalkSentence(TalkSentenceKind.Cancelled), AnswerKind.Command);
    }

    private static async Task QueueAsync(
        Turn turn,
        HelpTicketRow ticket,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var queued = ticket.In(HelpTicketState.Queued, set.Clock.GetUtcNow()) with
        {
            OperatorId = null,
            OperatorName = null,
        };
        await set.SaveAsync(queued, cancellationToken);
        await set.NoteAsync(queued, HelpMessageKind.Queued, cancellationToken, HelpAuthor.Person);
        var place = await HelpTicketTable.PlaceAsync(set.Connection, queued, cancellationToken);
        set.Reply(turn, new TalkQueued(place), AnswerKind.Command);
    }

    /// <summary>Whoever pays for a line, or carries one. Others have the automatic half.</summary>
    private static async Task<bool> IsCustomerAsync(
        LineUserId user,
        TurnSet set,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        (
            await Ledger.Contracts.ContractLinks.OfAccountsAsync(set.Connection, [user.Value], cancellationToken)
        ).Contains(user.Value)
        || (await LinkedLines.ReadAsync(set.Connection, [user.Value], now, cancellationToken)).Contains(user.Value);
}
