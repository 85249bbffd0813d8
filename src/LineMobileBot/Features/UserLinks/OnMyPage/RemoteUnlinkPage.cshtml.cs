using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Site;
using LineMobileBot.Site.LineAccounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace LineMobileBot.Features.UserLinks.OnMyPage;

/// <summary>Asks once whether the link of the line's user really ends.</summary>
[PasswordAgain]
internal sealed class RemoteUnlinkPage(NpgsqlDataSource database, RemoteUnlinkHandler handler, AccountNames names)
    : ContractorPage
{
    /// <summary>The link that was shown, and that the button ends.</summary>
    [BindProperty]
    public Guid? LinkId { get; set; }

    public UserLink? Link { get; private set; }

    public AccountName? LinkedName { get; private set; }

    public string? Alert { get; private set; }

    public static string AddressOf(Guid lineId) => $"{ContractPage.AddressOf(lineId)}/unlink";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Link = await ReadLinkAsync(cancellationToken);
        if (Link is null)
        {
            return Refuse();
        }

        LinkedName = await names.OfAsync(Link.LineAccount, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        LinkId is { } linkId && await handler.UnlinkAsync(Contractor, Line, linkId, cancellationToken)
            ? new SeeOther($"{ContractPage.AddressOf(Line.Id)}?unlinked={linkId:D}")
            : Refuse();

    private async Task<UserLink?> ReadLinkAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return Line.StateAt(Now) == LineState.Cancelled
            ? null
            : await Ledger.UsageCodes.UserLinks.OfLineAsync(connection, Line.Id, cancellationToken);
    }

    private PageResult Refuse()
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        Alert = ContractTexts.NothingToUnlink;
        return Page();
    }
}
