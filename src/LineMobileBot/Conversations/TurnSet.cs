using Npgsql;

namespace LineMobileBot.Conversations;

/// <summary>
/// The turns that share one transaction: at most one of each person. Rooms read through <see cref="Connection"/>, add what
/// they change to <see cref="Writes"/>, and say what to tell whom. All of it is committed together, or none.
/// </summary>
internal sealed class TurnSet(NpgsqlConnection connection, TimeProvider clock)
{
    private readonly List<Outgoing> outgoing = [];

    public NpgsqlConnection Connection { get; } = connection;

    /// <summary>Sent to the database in one round trip with the answers, the done-marks and the commit.</summary>
    public NpgsqlBatch Writes { get; } = new(connection);

    /// <summary>Read it after locks are held: the instant then decides, not the one at which the event came in.</summary>
    public TimeProvider Clock { get; } = clock;

    public IReadOnlyList<Outgoing> Outgoing => outgoing;

    /// <summary>Answers the person whose turn it is: by reply while the token is fresh, else by push.</summary>
    public void Reply(Turn turn, Answer answer, AnswerKind kind = AnswerKind.Question) =>
        outgoing.Add(AnswerTo(turn, answer, kind));

    /// <summary>
    /// The whole answer to a turn that changed nothing. It is not stored: if it is lost, the turn is taken again, and what is
    /// then so is shown.
    /// </summary>
    public void Show(Turn turn, Answer answer) =>
        // Only a reply token makes sure that an answer given twice is read once.
        outgoing.Add(
            AnswerTo(turn, answer, AnswerKind.Question) with
            {
                IsOnlyShown = turn.Event.ReplyToken is not null,
            }
        );

    /// <summary>Tells somebody else. Costs one message of the month's quota.</summary>
    public void Tell(LineUserId user, Answer answer, AnswerKind kind = AnswerKind.Command) =>
        outgoing.Add(new Outgoing(NewId(), user, kind, answer));

    /// <summary>
    /// Tells somebody by the token of an earlier event of theirs while it is fresh, else by push. The token is good once: who
    /// takes it out of where it was kept does so in this transaction.
    /// </summary>
    /// <returns>The row of the outbox.</returns>
    public Guid Tell(LineUserId user, Answer answer, KeptReplyToken? token)
    {
        var item = new Outgoing(NewId(), user, AnswerKind.Command, answer)
        {
            ReplyToken = token?.Token,
            TokenUntil = token?.Until ?? default,
        };
        outgoing.Add(item);
        return item.Id;
    }

    /// <summary>Brings the person's rich menu in line with what they are linked to by now.</summary>
    public void RefreshMenu(LineUserId user) =>
        outgoing.Add(new Outgoing(NewId(), user, AnswerKind.Command, Answer: null));

    private Outgoing AnswerTo(Turn turn, Answer answer, AnswerKind kind) =>
        new(NewId(), turn.User, kind, answer) { ReplyToken = turn.Event.ReplyToken, EventId = turn.EventId };

    private Guid NewId() => Guid.CreateVersion7(Clock.GetUtcNow());
}
