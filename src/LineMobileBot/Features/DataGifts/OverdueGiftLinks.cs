using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Features.DataGifts;

/// <summary>
/// Ends gift links that nobody claimed in time, and tells their givers that the data is theirs again. No balance waits for it:
/// the book returns the data by itself as soon as anybody looks. Replicas share the work.
/// </summary>
internal sealed class OverdueGiftLinks(JobTransaction transaction, TimeProvider clock, ILogger<OverdueGiftLinks> logger)
    : MinuteJob(transaction, clock, logger)
{
    private const int Portion = 100;

    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        var now = set.Clock.GetUtcNow();
        var gifts = await DataGiftTable.LockOverdueLinksAsync(set.Connection, now, Portion, cancellationToken);
        if (gifts.Count == 0)
        {
            return false;
        }

        Guid[] lines = [.. gifts.Select(gift => gift.GiverLineId).Distinct()];
        var book = await Book.OpenAsync(set.Connection, lines, set.Clock, cancellationToken);
        var decisions = gifts.ConvertAll(gift => GiftLinkRule.RunOutOfTime(book, gift));
        foreach (var news in decisions.Select(decision => decision.News).OfType<GiftNews>())
        {
            set.Tell(news.User, news.Answer, AnswerKind.Notice);
        }

        book.AppendWrites(set.Writes);
        set.Writes.BatchCommands.Add(
            DataGiftTable.Settle([.. decisions.Select(decision => decision.Changed).OfType<DataGiftRow>()])
        );
        return gifts.Count == Portion;
    }
}
