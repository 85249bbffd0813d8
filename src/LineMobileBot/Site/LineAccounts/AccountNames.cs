using Line.Messaging;

namespace LineMobileBot.Site.LineAccounts;

/// <summary>
/// What somebody calls themselves in LINE, asked from LINE when a page shows it and kept nowhere: the name may change at any
/// time. Never inside a transaction.
/// </summary>
internal sealed partial class AccountNames(ILineMessagingClient line, ILogger<AccountNames> logger)
{
    /// <summary>A page without a name is better than a page that does not come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<AccountName> OfAsync(string lineAccount, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return (await line.GetProfileAsync(lineAccount, patience.Token)).Value is { } profile
                ? new AccountName.Known(profile.DisplayName)
                : new AccountName.Hidden();
        }
        catch (Exception failure)
            when (failure is LineApiException or HttpRequestException or TimeoutException
                || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            Log.NotAnswered(logger, failure);
            return new AccountName.NotNow();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1621, LogLevel.Warning, "LINE did not tell a name in time; the page is shown without it")]
        public static partial void NotAnswered(ILogger logger, Exception failure);
    }
}

internal abstract record AccountName
{
    private AccountName() { }

    public sealed record Known(string Name) : AccountName;

    /// <summary>The person blocked the official account, or has left LINE: LINE does not say which.</summary>
    public sealed record Hidden : AccountName;

    /// <summary>LINE did not answer.</summary>
    public sealed record NotNow : AccountName;
}
