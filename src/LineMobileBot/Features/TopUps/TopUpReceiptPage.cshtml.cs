using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.TopUps;

/// <summary>What was bought, and what the line has now. It can be looked at again at any time.</summary>
internal sealed class TopUpReceiptPage(NpgsqlDataSource database) : ContractorPage
{
    public TopUp TopUp { get; private set; } = null!;

    public LineBalance Balance { get; private set; } = null!;

    public static string AddressOf(TopUp topUp) => $"{TopUpPage.AddressOf(topUp.LineId)}/receipt/{topUp.Id:D}";

    public async Task<IActionResult> OnGetAsync(Guid topUpId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await Ledger.Billing.TopUps.FindAsync(connection, Line.Id, topUpId, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        TopUp = found;
        Balance = (await Balances.ReadAsync(connection, [Line.Id], Now, cancellationToken))[Line.Id];
        return Page();
    }
}
