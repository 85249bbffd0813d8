using Line.Messaging.Webhook;
using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Help;

/// <summary>Hears whatever no other room waits for: a talk with a person of ours goes on, a question is answered.</summary>
internal sealed class HelpRoom(IEnumerable<ITalkDesk> desks) : IRoom
{
    private readonly ITalkDesk? desk = desks.SingleOrDefault();

    public string Name => HelpSteps.Room;

    public PostbackData? Understand(TypedWords words) =>
        words.Are(CommonTexts.AreaHelp, HelpTexts.Word) ? Areas.Help : null;

    public PostbackData? Notice(WebhookEvent happened) => happened is UnsendEvent ? HelpSteps.Unsent : null;

    public async Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        var ofDesk = await OfDeskAsync(turns, set, cancellationToken);
        if (ofDesk.Count > 0)
        {
            await desk!.TakeAsync(ofDesk, set, cancellationToken);
        }

        foreach (var turn in turns.Except(ofDesk))
        {
            Answer(turn, set);
        }
    }

    private async Task<IReadOnlyList<Turn>> OfDeskAsync(
        IReadOnlyList<Turn> turns,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        if (desk is null)
        {
            return [];
        }

        var speakers = turns.Where(IsSaid).Select(turn => turn.User).ToArray();
        IReadOnlySet<LineUserId> inTalk =
            speakers.Length == 0
                ? new HashSet<LineUserId>()
                : await desk.InTalkAsync(set.Connection, speakers, cancellationToken);
        return [.. turns.Where(turn => IsSaid(turn) ? inTalk.Contains(turn.User) : desk.Knows(turn.Step))];
    }

    private static void Answer(Turn turn, TurnSet set)
    {
        if (turn.Step.Step == HelpSteps.Unsent.Step)
        {
            return;
        }

        set.Reply(
            turn,
            IsAsked(turn) ? new HelpSentence(HelpSentenceKind.NotUnderstood)
                : IsSaid(turn) ? new HelpSentence(HelpSentenceKind.Wordless)
                : new HelpNotYet()
        );
    }

    /// <summary>Typed or sent, not tapped.</summary>
    private static bool IsSaid(Turn turn) => IsAsked(turn) || turn.Step.Step == Areas.Wordless.Step;

    private static bool IsAsked(Turn turn) => turn.Step.Step == Areas.Question.Step;
}
