using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>Unlinking in My Page: asks once, and then says that it is done.</summary>
[PasswordAgain]
internal sealed class UnlinkPage(NpgsqlDataSource database, ContractUnlinkHandler handler) : ContractorPage
{
    public const string Address = "/mypage/security/unlink";

    /// <summary>The link that is to end; null when there is none, or none any more.</summary>
    public ContractLink? Link { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        Link = await Ledger.Contracts.ContractLinks.FindAsync(connection, Contractor.ContractorId, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await handler.UnlinkAsync(Contractor, cancellationToken);
        return new SeeOther(Address);
    }
}
