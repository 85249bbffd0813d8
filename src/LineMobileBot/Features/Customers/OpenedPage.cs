using LineMobileBot.Desk;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Customers;

/// <summary>A page about a line of a contractor whose data the operator has opened; else the operator is asked why first.</summary>
[ForRole(OperatorRole.Support, OperatorRole.Administration)]
internal abstract class OpenedPage(NpgsqlDataSource database) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid ContractorId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid LineId { get; set; }

    public MobileLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        // Of one instant: a balance and the transfers behind it.
        await using var snapshot = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            cancellationToken
        );
        if (await ContractorLines.FindAsync(connection, ContractorId, LineId, cancellationToken) is not { } line)
        {
            return NotFound();
        }

        if (!await Openings.IsOpenAsync(connection, Operator, ContractorId, Now, cancellationToken))
        {
            return new SeeOther(CustomerPage.AddressOf(ContractorId, LineId));
        }

        Line = line;
        if (!await ReadAsync(connection, cancellationToken))
        {
            return NotFound();
        }

        await snapshot.CommitAsync(cancellationToken);
        await connection.CloseAsync();
        await AskOthersAsync(cancellationToken);
        return Page();
    }

    /// <summary>Reads what the page shows; false when there is no such thing.</summary>
    protected abstract Task<bool> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken);

    /// <summary>Asks what is not in the database, with no transaction open.</summary>
    protected virtual Task AskOthersAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
