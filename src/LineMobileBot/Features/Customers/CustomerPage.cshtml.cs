using LineMobileBot.Desk;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site;
using LineMobileBot.Site.LineAccounts;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Customers;

/// <summary>A contractor with their lines. Before anything is shown the operator says why.</summary>
[ForRole(OperatorRole.Support, OperatorRole.Administration)]
internal sealed class CustomerPage(NpgsqlDataSource database, Openings openings, AccountNames names) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid ContractorId { get; set; }

    /// <summary>The line to go on to once it is open.</summary>
    [BindProperty(SupportsGet = true, Name = "line")]
    public Guid? WantedLine { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Null until the operator has said why.</summary>
    public Contractor? Contractor { get; private set; }

    public ContractLink? Link { get; private set; }

    public AccountName? LinkedName { get; private set; }

    public IReadOnlyList<LineOverview> Lines { get; private set; } = [];

    public static string AddressOf(Guid contractorId, Guid? lineId = null) =>
        lineId is { } wanted
            ? $"{DeskAddresses.Customers}/{contractorId:D}?line={wanted:D}"
            : $"{DeskAddresses.Customers}/{contractorId:D}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await Contractors.FindAsync(connection, ContractorId, cancellationToken) is not { } contractor)
        {
            return NotFound();
        }

        if (!await Openings.IsOpenAsync(connection, Operator, ContractorId, Now, cancellationToken))
        {
            return Page();
        }

        if (WantedLine is { } lineId)
        {
            return new SeeOther(LinePage.AddressOf(ContractorId, lineId));
        }

        Contractor = contractor;
        Lines = await ContractorLines.ReadAsync(connection, ContractorId, Now, cancellationToken);
        Link = await Ledger.Contracts.ContractLinks.FindAsync(connection, ContractorId, cancellationToken);
        await connection.CloseAsync();
        LinkedName = Link is null ? null : await names.OfAsync(Link.LineAccount, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (OpeningReasons.Find(Reason) is not { } reason)
        {
            return Refuse(CustomerTexts.ReasonMissing);
        }

        await using (var connection = await database.OpenConnectionAsync(cancellationToken))
        {
            if (await Contractors.FindAsync(connection, ContractorId, cancellationToken) is null)
            {
                return NotFound();
            }
        }

        await openings.OpenAsync(Operator, ContractorId, reason, cancellationToken);
        return new SeeOther(AddressOf(ContractorId, WantedLine));
    }
}
