using LineMobileBot.Desk;
using Npgsql;

namespace LineMobileBot.Features.Campaigns.OnDesk;

/// <summary>All campaigns, newest first.</summary>
[ForRole(OperatorRole.Campaigns)]
internal sealed class CampaignsPage(NpgsqlDataSource database) : DeskPage
{
    public const string Address = "/desk/campaigns";

    public IReadOnlyList<Campaign> Campaigns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        Campaigns = await CampaignTable.ListAsync(connection, cancellationToken);
    }
}
