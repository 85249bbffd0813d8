using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Features.Help.Hours;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>
/// Finds talks whose operator has gone without a word: signed out, browser closed, fallen asleep. Their people go to the front
/// of the queue, and are told.
/// </summary>
internal sealed class AbandonedTalks(
    JobTransaction transaction,
    HelpPolicy policy,
    TimeProvider clock,
    ILogger<AbandonedTalks> logger
) : MinuteJob(transaction, clock, logger)
{
    private const int Most = 500;

    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        var now = set.Clock.GetUtcNow();
        var talks = await HelpTicketTable.LockAllAsync(set.Connection, HelpTicketState.Human, Most, cancellationToken);
        Guid[] operators = [.. talks.Select(talk => talk.OperatorId).OfType<Guid>().Distinct()];
        var seen = await OperatorPresenceRow.ReadAsync(set.Connection, operators, cancellationToken);
        foreach (var talk in talks)
        {
            var seenAt = seen.GetValueOrDefault(talk.OperatorId!.Value, talk.Since);
            if (HelpTicketRule.IsAbandoned(talk.State, seenAt, policy, now))
            {
                var told = set.Say(talk, new TalkSentence(TalkSentenceKind.Gone, talk.OperatorName));
                await set.NoteAsync(talk, HelpMessageKind.Gone, cancellationToken);
                await set.SaveAsync(told.BackInQueue(now), cancellationToken);
            }
        }

        return false;
    }
}
