using Line.Messaging;
using Line.Messaging.Messages;
using LineMobileBot.Infrastructure.Telemetry;

namespace LineMobileBot.Delivery.Multicasts;

/// <summary>
/// LINE's door out for what goes to many at once. It gives way to answers, and stays below LINE's rate.
/// </summary>
internal sealed partial class Multicaster(
    ILineMessagingClient line,
    DeliveryQueue answers,
    LinePace pace,
    DeliveryOptions options,
    BotMetrics metrics,
    TimeProvider clock,
    ILogger<Multicaster> logger
)
{
    private const string Multicast = "multicast";
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Where answers never cease, news goes out all the same, a little later.</summary>
    private static readonly TimeSpan LongestYield = TimeSpan.FromSeconds(1);

    /// <summary>One try. The same key must come with the same receivers and messages each time.</summary>
    public async Task<MulticastOutcome> SendAsync(
        Guid retryKey,
        IReadOnlyList<string> to,
        SerializedMessages messages,
        CancellationToken cancellationToken
    )
    {
        await GiveWayAsync(cancellationToken);
        await pace.MulticastAsync(cancellationToken);
        try
        {
            await line.MulticastAsync(to, messages, retryKey, cancellationToken: cancellationToken);
            metrics.CallTaken(Multicast);
            return new MulticastOutcome.Accepted();
        }
        catch (LineApiException refusal)
        {
            metrics.CallRefused(Multicast, refusal.StatusCode);
            Log.Refused(logger, (int)refusal.StatusCode, refusal.RequestId, refusal.LineMessage);
            return MulticastRule.Judge(refusal);
        }
        catch (Exception unheard)
            when (unheard is HttpRequestException or TimeoutException
                || (unheard is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            metrics.CallUnheard(Multicast);
            Log.Unheard(logger, unheard);
            return new MulticastOutcome.Unheard();
        }
    }

    /// <summary>Answers that wait for a sender go first.</summary>
    private async Task GiveWayAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetTimestamp();
        while (answers.Reader.Count > options.Senders && clock.GetElapsedTime(since) < LongestYield)
        {
            await Task.Delay(Glance, clock, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1221,
            LogLevel.Warning,
            "LINE refused a multicast: {Status} in request {RequestId}: {LineMessage}"
        )]
        public static partial void Refused(ILogger logger, int status, string? requestId, string? lineMessage);

        [LoggerMessage(1222, LogLevel.Warning, "LINE did not answer a multicast")]
        public static partial void Unheard(ILogger logger, Exception unheard);
    }
}
