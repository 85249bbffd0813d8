using LineMobileBot.Conversations;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>
/// What every change of a ticket has in common: its row and what is said in it are written at once, inside the set's
/// transaction, and desks hear of it with the commit.
/// </summary>
internal static class TicketBook
{
    public static async Task SaveAsync(this TurnSet set, HelpTicketRow ticket, CancellationToken cancellationToken)
    {
        await HelpTicketTable.SaveAsync(set.Connection, ticket, cancellationToken);
        await TalkChangeRow.RecordAsync(set.Connection, ticket.Id, set.Clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>A line that says who came or went.</summary>
    public static Task<bool> NoteAsync(
        this TurnSet set,
        HelpTicketRow ticket,
        HelpMessageKind kind,
        CancellationToken cancellationToken,
        HelpAuthor author = HelpAuthor.Bot
    )
    {
        var now = set.Clock.GetUtcNow();
        return HelpMessageTable.InsertAsync(
            set.Connection,
            new HelpMessageRow
            {
                Id = Guid.CreateVersion7(now),
                TicketId = ticket.Id,
                At = now,
                Author = author,
                Kind = kind,
                OperatorId = ticket.OperatorId,
                OperatorName = ticket.OperatorName,
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Says something to the person of the ticket: by the kept token while that is fresh, else by push. The ticket that comes
    /// back has no token any more; it must be saved in the same transaction.
    /// </summary>
    public static HelpTicketRow Say(this TurnSet set, HelpTicketRow ticket, Answer answer, out Guid id)
    {
        var token = ticket is { ReplyToken: { } kept, ReplyTokenUntil: { } until }
            ? new KeptReplyToken(kept, until)
            : null;
        id = set.Tell(ticket.LineUser, answer, token);
        return ticket with { ReplyToken = null, ReplyTokenUntil = null };
    }

    public static HelpTicketRow Say(this TurnSet set, HelpTicketRow ticket, Answer answer) =>
        set.Say(ticket, answer, out _);
}
