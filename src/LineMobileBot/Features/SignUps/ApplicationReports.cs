using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Features.SignUps;

/// <summary>Tells whoever applied, in their chat, how far their application has come; each step once, with the commit that made it.</summary>
internal sealed class ApplicationReports : IBackOfficeListener
{
    public Task LineShippedAsync(TurnSet set, MobileLine line, CancellationToken cancellationToken) =>
        ReportAsync(
            set,
            line,
            plan => new ApplicationReport(
                ApplicationState.Shipped,
                plan,
                line.LinksOpenFrom,
                LinksAreOpen: line.LinksOpenFrom <= set.Clock.GetUtcNow()
            ),
            cancellationToken
        );

    public Task LineStartedAsync(TurnSet set, MobileLine line, CancellationToken cancellationToken) =>
        ReportAsync(set, line, plan => new ApplicationReport(ApplicationState.Usable, plan), cancellationToken);

    public Task ApplicationCancelledAsync(TurnSet set, Application application, CancellationToken cancellationToken) =>
        CancelledAsync(set, application, cancellationToken);

    public static Task CancelledAsync(TurnSet set, Application application, CancellationToken cancellationToken) =>
        TellAsync(
            set,
            application,
            new ApplicationReport(ApplicationState.Cancelled, application.PlanCode),
            cancellationToken
        );

    public static Task AcceptedAsync(TurnSet set, Application application, CancellationToken cancellationToken) =>
        TellAsync(
            set,
            application,
            new ApplicationReport(ApplicationState.Accepted, application.PlanCode),
            cancellationToken
        );

    /// <summary>A line that nobody applied for with us has nobody to tell.</summary>
    private static async Task ReportAsync(
        TurnSet set,
        MobileLine line,
        Func<string, ApplicationReport> report,
        CancellationToken cancellationToken
    )
    {
        if (await ApplicationBook.OfLineAsync(set.Connection, line.Id, cancellationToken) is { Application: var found })
        {
            await TellAsync(set, found, report(found.PlanCode), cancellationToken);
        }
    }

    private static async Task TellAsync(
        TurnSet set,
        Application application,
        ApplicationReport report,
        CancellationToken cancellationToken
    )
    {
        if (await ApplicationBook.AccountToTellAsync(set.Connection, application, cancellationToken) is { } account)
        {
            set.Tell(new LineUserId(account), report);
        }
    }
}
