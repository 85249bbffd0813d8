using Line.Messaging;

namespace LineMobileBot.Delivery.Multicasts;

/// <summary>Asks LINE how many messages the month still holds.</summary>
internal sealed partial class MonthlyMessageReader(ILineMessagingClient line, ILogger<MonthlyMessageReader> logger)
{
    /// <summary>Null when LINE does not say at present.</summary>
    public async Task<MonthlyMessages?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var quota = (await line.GetQuotaAsync(cancellationToken)).Value;
            var used = (await line.GetQuotaConsumptionAsync(cancellationToken)).Value;
            return new MonthlyMessages(quota.Value, used.TotalUsage);
        }
        catch (Exception unheard)
            when (unheard is LineApiException or HttpRequestException or TimeoutException
                || (unheard is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            Log.NotTold(logger, unheard);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1223, LogLevel.Warning, "LINE did not tell how many messages the month still holds")]
        public static partial void NotTold(ILogger logger, Exception unheard);
    }
}
