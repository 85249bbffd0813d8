using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageRecords;
using LineMobileBot.Site;
using LineMobileBot.Wording;
using Npgsql;

namespace LineMobileBot.Features.DataRemaining.OnMyPage;

/// <summary>What a line used, day by day and month by month, and how long the rest lasts.</summary>
internal sealed class UsagePage(NpgsqlDataSource database) : ContractorPage
{
    public const string Address = "/mypage/usage";

    public LineOverview Overview { get; private set; } = null!;

    public UsageChart Days { get; private set; } = null!;

    public UsageChart Months { get; private set; } = null!;

    public string UsedThisMonth => Months.Columns[^1].Amount;

    public string Pace { get; private set; } = "";

    public bool IsInService => Overview.State is LineState.Active or LineState.CancelScheduled;

    public string ReadAt => Cards.Fill(DataRemainingTexts.ReadAt, JapaneseDates.DayAndTime(Now));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var (firstDay, firstMonth) = (UsagePeriodRule.FirstDay(now), UsagePeriodRule.FirstMonth(now));
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        Overview = (await LineOverview.ReadAsync(connection, Line.Id, now, cancellationToken))!;
        var days = await UsageHistory.DaysAsync(connection, Line.Id, firstDay, UsagePeriodRule.Days, cancellationToken);
        var months = await UsageHistory.MonthsAsync(
            connection,
            Line.Id,
            firstMonth,
            UsagePeriodRule.Months,
            cancellationToken
        );
        Days = UsageChart.OfDays(firstDay, days);
        Months = UsageChart.OfMonths(firstMonth, months);
        Pace = RemainingWords.PaceOf(Overview.Balance.Total, months[^1], now);
    }
}
