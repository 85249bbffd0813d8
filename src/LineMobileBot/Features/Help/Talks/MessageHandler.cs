using Line.Messaging.Webhook;
using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Features.Help.Faq.Questions;
using LineMobileBot.Features.Help.Hours;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>Keeps what people in a talk send, and erases what they take back.</summary>
internal sealed class MessageHandler(HelpPolicy policy, DeliveryOptions delivery)
{
    public async Task TakeAsync(Turn turn, TurnSet set, CancellationToken cancellationToken)
    {
        if (
            turn.Event is not MessageEvent { Message: var content }
            || await HelpTicketTable.LockOpenAsync(set.Connection, turn.User, cancellationToken) is not { } ticket
        )
        {
            return;
        }

        var now = set.Clock.GetUtcNow();
        if (!await KeepAsync(ReceivedMessage.Of(content), ticket, now, set, cancellationToken))
        {
            return;
        }

        if (HelpTicketRule.After(ticket.State, HelpTicketMove.LeaveNote) is { } noted)
        {
            await set.SaveAsync(ticket.In(noted, now) with { WroteAt = now }, cancellationToken);
            set.Reply(turn, new TalkNoteKept(policy.NextOpening(now)), AnswerKind.Command);
            return;
        }

        await set.SaveAsync(
            ticket with
            {
                WroteAt = now,
                ReplyToken = turn.Event.ReplyToken,
                ReplyTokenUntil = turn.Event.ReplyToken is null ? null : now + delivery.ReplyTokenLife,
            },
            cancellationToken
        );
    }

    /// <summary>LINE asks that nothing is kept of what was taken back: the words and the picture go, the mark stays.</summary>
    public static async Task ForgetAsync(Turn turn, TurnSet set, CancellationToken cancellationToken)
    {
        if (turn.Event is not UnsendEvent { MessageId: var lineMessageId })
        {
            return;
        }

        var now = set.Clock.GetUtcNow();
        var user = turn.User.Value;
        if (
            await HelpMessageTable.EraseAsync(set.Connection, lineMessageId, user, now, cancellationToken) is
            { } inTicket
        )
        {
            await HelpImageTable.EraseAsync(set.Connection, lineMessageId, cancellationToken);
            await TalkChangeRow.RecordAsync(set.Connection, inTicket, now, cancellationToken);
        }
        else if (await HelpTicketTable.LockOpenAsync(set.Connection, turn.User, cancellationToken) is { } ticket)
        {
            await ForgetInAsync(ticket, lineMessageId, now, set, cancellationToken);
        }
        else
        {
            await FaqQuestions.ForgetAsync(set.Connection, lineMessageId, turn.User, cancellationToken);
        }
    }

    /// <summary>What was asked of the bot before the talk, or has not come in yet.</summary>
    private static async Task ForgetInAsync(
        HelpTicketRow ticket,
        string lineMessageId,
        DateTimeOffset now,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        if (await FaqQuestions.ForgetAsync(set.Connection, lineMessageId, ticket.LineUser, cancellationToken))
        {
            await TalkChangeRow.RecordAsync(set.Connection, ticket.Id, now, cancellationToken);
            return;
        }

        // LINE promises no order: what is taken back before it came in must not be kept when it does.
        var unsent = MessageOf(ticket, new(lineMessageId, HelpMessageKind.Text, Text: null, IsFetched: false), now);
        await HelpMessageTable.InsertAsync(set.Connection, unsent with { UnsentAt = now }, cancellationToken);
    }

    private static async Task<bool> KeepAsync(
        ReceivedMessage received,
        HelpTicketRow ticket,
        DateTimeOffset now,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var message = MessageOf(ticket, received, now);
        if (!await HelpMessageTable.InsertAsync(set.Connection, message, cancellationToken))
        {
            return false;
        }

        if (received.IsFetched)
        {
            await HelpImageTable.InsertAsync(
                set.Connection,
                message.Id,
                received.LineMessageId,
                now,
                cancellationToken
            );
        }

        return true;
    }

    private static HelpMessageRow MessageOf(HelpTicketRow ticket, ReceivedMessage received, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            TicketId = ticket.Id,
            At = now,
            Author = HelpAuthor.Person,
            Kind = received.Kind,
            Text = received.Text,
            LineMessageId = received.LineMessageId,
        };
}
