using Line.Messaging.Webhook;
using LineMobileBot.Conversations;
using LineMobileBot.Features.Help.Faq;
using LineMobileBot.Features.Help.Faq.Questions;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Help;

/// <summary>Hears whatever no other room waits for: a talk with a person of ours goes on, a question is answered.</summary>
internal sealed class HelpRoom(ITalkDesk desk, QuestionHandler questions) : IRoom
{
    public string Name => HelpSteps.Room;

    public PostbackData? Understand(TypedWords words) =>
        words.Are(CommonTexts.AreaHelp, HelpTexts.Word) ? Areas.Help
        : words.Are(HelpTexts.ButtonPerson, HelpTexts.WordPerson) ? HelpSteps.Person
        : null;

    public PostbackData? Notice(WebhookEvent happened) => happened is UnsendEvent ? HelpSteps.Unsent : null;

    public async Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        var ofDesk = await OfDeskAsync(turns, set, cancellationToken);
        if (ofDesk.Count > 0)
        {
            await desk.TakeAsync(ofDesk, set, cancellationToken);
        }

        foreach (var turn in turns.Except(ofDesk))
        {
            await AnswerAsync(turn, set, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Turn>> OfDeskAsync(
        IReadOnlyList<Turn> turns,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var speakers = turns.Where(IsSaid).Select(turn => turn.User).ToArray();
        IReadOnlySet<LineUserId> inTalk =
            speakers.Length == 0
                ? new HashSet<LineUserId>()
                : await desk.InTalkAsync(set.Connection, speakers, cancellationToken);
        return [.. turns.Where(turn => IsSaid(turn) ? inTalk.Contains(turn.User) : desk.Knows(turn.Step))];
    }

    /// <summary>One by one: people ask rarely, and each question is a search of its own.</summary>
    private async Task AnswerAsync(Turn turn, TurnSet set, CancellationToken cancellationToken)
    {
        switch (turn.Step.Step)
        {
            case var asked when asked == Areas.Question.Step:
                await questions.AskAsync(turn, set, cancellationToken);
                break;
            case HelpSteps.EntryStep when HelpSteps.KeyOf(turn.Step) is { } key:
                await questions.OpenAsync(turn, key, set, cancellationToken);
                break;
            case HelpSteps.SolvedStep:
                await QuestionHandler.SolveAsync(turn, set, cancellationToken);
                break;
            case HelpSteps.WrongStep:
                await questions.TryNextAsync(turn, set, cancellationToken);
                break;
            case var wordless when wordless == Areas.Wordless.Step:
                set.Reply(turn, new HelpSentence(HelpSentenceKind.Wordless));
                break;
            default:
                await OpenAsync(turn, set, cancellationToken);
                break;
        }
    }

    private static async Task OpenAsync(Turn turn, TurnSet set, CancellationToken cancellationToken)
    {
        var common = await FaqTable.CommonAsync(set.Connection, cancellationToken);
        set.Reply(turn, new HelpOpening([.. common.Select(entry => new CommonQuestion(entry.Key, entry.Common!))]));
    }

    /// <summary>Typed or sent, not tapped.</summary>
    private static bool IsSaid(Turn turn) =>
        turn.Step.Step == Areas.Question.Step || turn.Step.Step == Areas.Wordless.Step;
}
