using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site;
using Npgsql;

namespace LineMobileBot.Features.SignUps;

/// <summary>All applications of the contractor, from accepted to usable.</summary>
internal sealed class ApplicationsPage(NpgsqlDataSource database) : ContractorPage
{
    public const string Address = "/mypage/applications";

    /// <summary>A household has five lines at a time; this is the history of years.</summary>
    private const int MostShown = 50;

    public IReadOnlyList<ApplicationProgress> Applications { get; private set; } = [];

    /// <summary>By this somebody of the family joins the same household when they apply.</summary>
    public string HouseholdId { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var contractor = await Contractors.FindAsync(connection, Contractor.LoginId, cancellationToken);
        HouseholdId = contractor!.HouseholdId;
        Applications = await ApplicationBook.OfContractorAsync(
            connection,
            Contractor.ContractorId,
            MostShown,
            cancellationToken
        );
    }
}
