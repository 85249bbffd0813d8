using System.Collections.Concurrent;
using Line.Messaging;
using LineMobileBot.Conversations;

namespace LineMobileBot.Delivery;

/// <summary>
/// Shows somebody that an answer is being written: LINE's loading dots. A courtesy; when it fails nobody is told. Never inside
/// a transaction.
/// </summary>
internal sealed partial class LoadingDots(ILineMessagingClient line, TimeProvider clock, ILogger<LoadingDots> logger)
{
    private const int Seconds = 20;
    private const int MostRemembered = 1_000;

    /// <summary>They are asked for with every few letters; LINE need not hear of each.</summary>
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<LineUserId, DateTimeOffset> shown = new();

    public async Task ShowAsync(LineUserId user, CancellationToken cancellationToken)
    {
        if (!IsDue(user))
        {
            return;
        }

        try
        {
            await line.StartLoadingAsync(user.Value, Seconds, cancellationToken);
        }
        catch (Exception failure)
            when (failure is LineApiException or HttpRequestException or TimeoutException
                || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            Log.NotShown(logger, failure);
        }
    }

    private bool IsDue(LineUserId user)
    {
        var now = clock.GetUtcNow();
        if (shown.TryGetValue(user, out var last) && now < last + AtMostEvery)
        {
            return false;
        }

        if (shown.Count >= MostRemembered)
        {
            shown.Clear();
        }

        shown[user] = now;
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1232, LogLevel.Debug, "The loading dots could not be shown")]
        public static partial void NotShown(ILogger logger, Exception failure);
    }
}
