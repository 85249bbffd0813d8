using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.TopUps;

/// <summary>What can be bought for a line, what it has, and what was bought before.</summary>
internal sealed class TopUpPage(NpgsqlDataSource database, Ledger.Billing.TopUps topUps) : ContractorPage
{
    public const string Address = "/mypage/top-up";
    public const int LongestHistory = 10;

    /// <summary>Sent back from the next page, which nobody had told a size on offer.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Again { get; set; }

    public TopUpChoice Choice { get; private set; } = null!;

    public LineBalance Balance { get; private set; } = null!;

    public IReadOnlyList<TopUp> History { get; private set; } = [];

    public string? Obstacle => TopUpSentences.ObstacleOf(Choice, Now);

    public static string AddressOf(Guid lineId) => $"{Address}/{lineId:D}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        Choice = (await topUps.OffersAsync(connection, Contractor.ContractorId, Line.Id, cancellationToken))!;
        Balance = (await Balances.ReadAsync(connection, [Line.Id], Now, cancellationToken))[Line.Id];
        History = await Ledger.Billing.TopUps.HistoryAsync(connection, Line.Id, LongestHistory, cancellationToken);
    }
}
