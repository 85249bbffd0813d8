using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site;
using LineMobileBot.Site.Audit;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.SignUps;

/// <summary>One application: its receipt at first, and how far it has come at any time.</summary>
internal sealed class ApplicationPage(NpgsqlDataSource database, ApplicationHandler handler, AuditTrail audit)
    : ContractorPage
{
    [BindProperty(SupportsGet = true)]
    public Guid ApplicationId { get; set; }

    /// <summary>Sent on from the form that made it.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Accepted { get; set; }

    public ApplicationProgress Progress { get; private set; } = null!;

    /// <summary>Whether a chat hears of it.</summary>
    public bool IsToldInChat { get; private set; }

    public string? Alert { get; private set; }

    public static string AddressOf(Guid applicationId) => $"{ApplicationsPage.Address}/{applicationId:D}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Takes the application back, as long as the carrier has not entered its line.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        await handler.CancelAsync(Contractor, ApplicationId, cancellationToken);
        await FindAsync(cancellationToken);
        if (Progress.State == ApplicationState.Cancelled)
        {
            return new SeeOther(AddressOf(ApplicationId));
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        Alert = SignUpTexts.CancelTooLate;
        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var found = await ApplicationBook.FindAsync(
            connection,
            Contractor.ContractorId,
            ApplicationId,
            cancellationToken
        );
        if (found is null)
        {
            await audit.WriteAsync(
                connection,
                SignUpAudit.OfSomebodyElse(Contractor, ApplicationId),
                cancellationToken
            );
            return false;
        }

        Progress = found;
        IsToldInChat =
            await ApplicationBook.AccountToTellAsync(connection, found.Application, cancellationToken) is not null;
        return true;
    }
}
