using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site;
using Npgsql;

namespace LineMobileBot.Features.MyPage;

/// <summary>All lines of the contractor at one look.</summary>
internal sealed class HomePage(NpgsqlDataSource database) : ContractorPage
{
    public string Name { get; private set; } = "";

    public IReadOnlyList<HomeLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var contractor = await Contractors.FindAsync(connection, Contractor.LoginId, cancellationToken);
        var lines = await ContractorLines.ReadAsync(connection, Contractor.ContractorId, Now, cancellationToken);
        Name = contractor!.Name;
        Lines = [.. lines.Select(HomeLine.Of)];
    }
}
