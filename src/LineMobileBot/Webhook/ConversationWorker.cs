using LineMobileBot.Conversations;

namespace LineMobileBot.Webhook;

/// <summary>
/// One lane's work: takes what waits as one set (at most one event of each person, each person's in order) and has it
/// decided. A set that fails is done again one event at a time, so a bad event costs only itself.
/// </summary>
internal sealed partial class ConversationWorker(
    int lane,
    Lanes lanes,
    SetTransaction transaction,
    FailedEvents failedEvents,
    WebhookOptions options,
    ILogger<ConversationWorker> logger
) : BackgroundService
{
    private List<InboxEvent> waiting = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var reader = lanes.Reader(lane);
        var company = new Company<InboxEvent>(reader, options.InALane, options.MostWaiting);
        while (waiting.Count > 0 || await MoreAsync(reader, stoppingToken))
        {
            await company.GatherAsync(waiting, stoppingToken);
            var set = TakeSet();
            try
            {
                await DecideAsync(set, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            finally
            {
                lanes.GiveSpaceBack(set.Count);
            }
        }
    }

    private static async Task<bool> MoreAsync(
        System.Threading.Channels.ChannelReader<InboxEvent> reader,
        CancellationToken stoppingToken
    )
    {
        try
        {
            return await reader.WaitToReadAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private List<InboxEvent> TakeSet()
    {
        var set = new List<InboxEvent>(Math.Min(waiting.Count, options.LargestSet));
        var later = new List<InboxEvent>();
        var people = new HashSet<LineUserId>(set.Capacity);
        foreach (var next in waiting)
        {
            (set.Count < options.LargestSet && people.Add(next.User) ? set : later).Add(next);
        }

        waiting = later;
        return set;
    }

    private async Task DecideAsync(List<InboxEvent> set, CancellationToken cancellationToken)
    {
        try
        {
            await transaction.RunAsync(set, cancellationToken);
            return;
        }
        catch (Exception failure) when (failure is not OperationCanceledException && set.Count > 1)
        {
            Log.SetFailed(logger, set.Count, failure);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await failedEvents.HandleAsync(set[0], failure, cancellationToken);
            return;
        }

        foreach (var single in set)
        {
            try
            {
                await transaction.RunAsync([single], cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                await failedEvents.HandleAsync(single, failure, cancellationToken);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Warning, "A set of {Events} events failed and is done one by one")]
        public static partial void SetFailed(ILogger logger, int events, Exception failure);
    }
}
