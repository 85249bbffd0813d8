using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.Features.DataGifts;

/// <summary>
/// Ends gift links that nobody claimed in time, and tells their givers that the data is theirs again. No balance waits for it:
/// the book returns the data by itself as soon as anybody looks. Replicas share the work.
/// </summary>
internal sealed partial class OverdueGiftLinks(
    JobTransaction transaction,
    TimeProvider clock,
    ILogger<OverdueGiftLinks> logger
) : BackgroundService
{
    /// <summary>Few enough that nobody waits long for the lines locked meanwhile.</summary>
    private const int Portion = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do
            {
                await EndAllAsync(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A portion that was not committed is taken up by whoever looks next.
        }
    }

    private async Task EndAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await EndPortionAsync(cancellationToken) == Portion)
            {
                // More than one portion is overdue, as after a month's end.
            }
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            Log.Failed(logger, failure);
        }
    }

    public Task<int> EndPortionAsync(CancellationToken cancellationToken) =>
        transaction.RunAsync(set => EndPortionAsync(set, cancellationToken), cancellationToken);

    private static async Task<int> EndPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        var now = set.Clock.GetUtcNow();
        var gifts = await DataGiftTable.LockOverdueLinksAsync(set.Connection, now, Portion, cancellationToken);
        if (gifts.Count == 0)
        {
            return 0;
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
        return gifts.Count;
    }

    private static partial class Log
    {
        [LoggerMessage(1401, LogLevel.Warning, "Ending overdue gift links failed; it is tried again in a minute")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
