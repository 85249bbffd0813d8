using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site;
using Npgsql;

namespace LineMobileBot.Features.Points;

/// <summary>What each line's bills brought in points, and why some brought none.</summary>
internal sealed class PointPage(NpgsqlDataSource database, PointPolicy policy) : ContractorPage
{
    public const string Address = "/mypage/points";

    /// <summary>As many months as the usage page shows.</summary>
    private const int MonthsShown = 13;

    public PointPolicy Policy => policy;

    /// <summary>The bills of each month, newest month first.</summary>
    public IEnumerable<IGrouping<ServiceMonth, LineAward>> History { get; private set; } = [];

    public int Total { get; private set; }

    public ServiceMonth NextMonth => policy.LastFixed(Now).Next;

    public bool IsLinked { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var from = ServiceMonth.Of(policy.LastFixed(Now).FirstDay.AddMonths(1 - MonthsShown));
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var awards = await PointAwards.HistoryAsync(connection, Contractor.ContractorId, from, cancellationToken);
        History = awards.GroupBy(entry => entry.Award.Month);
        Total = awards.Sum(entry => entry.Award.Points);
        IsLinked =
            await Ledger.Contracts.ContractLinks.FindAsync(connection, Contractor.ContractorId, cancellationToken)
                is not null;
    }
}
