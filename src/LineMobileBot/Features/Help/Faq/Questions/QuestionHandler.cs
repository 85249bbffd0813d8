using Line.Messaging.Webhook;
using LineMobileBot.Conversations;
using LineMobileBot.Features.Help.Faq.Accounts;
using LineMobileBot.Features.Help.Faq.Search;
using LineMobileBot.Features.Help.Hours;

namespace LineMobileBot.Features.Help.Faq.Questions;

/// <summary>Answers questions out of the FAQ, one answer after another, and keeps what did help and what did not.</summary>
internal sealed class QuestionHandler(AccountReading accounts, HelpPolicy policy)
{
    /// <summary>What was typed is searched and kept without whatever could be a code, a number or a password.</summary>
    public async Task AskAsync(Turn turn, TurnSet set, CancellationToken cancellationToken)
    {
        var asked = QuestionTextRule.Kept(TypedIn(turn));
        var found = await FaqSearch.FindAsync(set.Connection, asked, cancellationToken);
        var question = New(turn, set, asked, [.. found.Select(match => match.Key)]);
        await BeginAsync(turn, question, set, cancellationToken);
    }

    /// <summary>A question asked by its button.</summary>
    public async Task OpenAsync(Turn turn, string key, TurnSet set, CancellationToken cancellationToken) =>
        await BeginAsync(turn, New(turn, set, asked: null, [key]), set, cancellationToken);

    public static async Task SolveAsync(Turn turn, TurnSet set, CancellationToken cancellationToken)
    {
        if (await AnsweredAsync(turn, set, cancellationToken) is not var (question, place))
        {
            set.Reply(turn, new HelpSentence(HelpSentenceKind.AskAgain));
            return;
        }

        set.Writes.BatchCommands.Add(
            FaqQuestions.Say(question.Id, question.Found[place], solved: true, set.Clock.GetUtcNow())
        );
        set.Writes.BatchCommands.Add(FaqQuestions.End(question.Id, FaqOutcome.Solved));
        set.Reply(turn, new HelpSentence(HelpSentenceKind.Solved));
    }

    /// <summary>The next best answer, and after the last one a person of ours.</summary>
    public async Task TryNextAsync(Turn turn, TurnSet set, CancellationToken cancellationToken)
    {
        if (await AnsweredAsync(turn, set, cancellationToken) is not var (question, place))
        {
            set.Reply(turn, new HelpSentence(HelpSentenceKind.AskAgain));
            return;
        }

        set.Writes.BatchCommands.Add(
            FaqQuestions.Say(question.Id, question.Found[place], solved: false, set.Clock.GetUtcNow())
        );
        // Many leave it at that; a later answer that helps says so itself.
        set.Writes.BatchCommands.Add(FaqQuestions.End(question.Id, FaqOutcome.Unanswered));
        if (!await TryReplyAsync(turn, question, place + 1, set, cancellationToken))
        {
            set.Reply(turn, new FaqNotFound(AfterAnswers: true));
        }
    }

    private async Task BeginAsync(Turn turn, AskedQuestion question, TurnSet set, CancellationToken cancellationToken)
    {
        var isAnswered = await TryReplyAsync(turn, question, place: 0, set, cancellationToken);
        var outcome = isAnswered ? FaqOutcome.Open : FaqOutcome.Unanswered;
        set.Writes.BatchCommands.Add(FaqQuestions.Keep(question, outcome, set.Clock.GetUtcNow()));
        if (!isAnswered)
        {
            set.Reply(turn, new FaqNotFound(AfterAnswers: false));
        }
    }

    /// <summary>False when there is no such answer, or no more.</summary>
    private async Task<bool> TryReplyAsync(
        Turn turn,
        AskedQuestion question,
        int place,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        if (place >= question.Found.Count)
        {
            return false;
        }

        var entries = await FaqTable.OfKeysAsync(set.Connection, [question.Found[place]], cancellationToken);
        if (entries is not [var entry])
        {
            return false;
        }

        var facts = entry.Account is { } topic
            ? await accounts.ReadAsync(topic, turn.User, set, cancellationToken)
            : null;
        var (asks, button) = (entry.Content.Question, entry.Content.Button);
        var answers = FaqPlaceholders.Fill(entry.Content.Answer, policy);
        set.Reply(turn, new FaqFound(question.Id, place, asks, answers, button, facts));
        return true;
    }

    /// <summary>The question of the turn's button, and which of its answers; null when it was forgotten or is not theirs.</summary>
    private static async Task<(AskedQuestion Question, int Place)?> AnsweredAsync(
        Turn turn,
        TurnSet set,
        CancellationToken cancellationToken
    ) =>
        HelpSteps.AnswerOf(turn.Step) is var (id, place)
        && await FaqQuestions.FindAsync(set.Connection, id, turn.User, cancellationToken) is { } question
        && place < question.Found.Count
            ? (question, place)
            : null;

    private static AskedQuestion New(Turn turn, TurnSet set, string? asked, IReadOnlyList<string> found) =>
        new(Guid.CreateVersion7(set.Clock.GetUtcNow()), turn.User, asked, found)
        {
            LineMessageId = (turn.Event as MessageEvent)?.Message.Id,
        };

    private static string TypedIn(Turn turn) =>
        turn.Event is MessageEvent { Message: TextMessageContent typed } ? typed.Text : "";
}
