using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Conversations;

/// <summary>
/// A room that has something to tell people when the carrier's systems did something. It hears of it in the same transaction,
/// once: a repeated call changes nothing and is not heard.
/// </summary>
internal interface IBackOfficeListener
{
    /// <summary>The line's SIM is on its way.</summary>
    Task LineShippedAsync(TurnSet set, MobileLine line, CancellationToken cancellationToken);

    /// <summary>The line has come into service.</summary>
    Task LineStartedAsync(TurnSet set, MobileLine line, CancellationToken cancellationToken);

    /// <summary>The application was cancelled.</summary>
    Task ApplicationCancelledAsync(TurnSet set, Application application, CancellationToken cancellationToken);
}
