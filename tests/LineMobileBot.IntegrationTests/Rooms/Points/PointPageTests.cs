using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.Rooms.Points;

public sealed class PointPageTests(SiteStage site) : IClassFixture<SiteStage>
{
    private readonly PointPolicy _policy = new();

    [Fact]
    public async Task Before_any_bill_is_fixed_the_page_says_how_points_come_and_what_is_missing()
    {
        var (_, browser) = await site.NewSignedInAsync();
        using var _ = browser;

        var points = await browser.OpenAsync((await browser.OpenAsync("/mypage")).LinkTo("LINEポイント"));

        Assert.Contains("0ポイント", points.Text, StringComparison.Ordinal);
        Assert.Contains("まだ、ポイントの決まった月はありません。", points.Text, StringComparison.Ordinal);
        Assert.Contains("いまは契約者連携をしていません。", points.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_month_shows_its_points_or_why_there_are_none()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;
        var last = _policy.LastFixed(site.Stage.Clock.GetUtcNow());
        var unlinked = last.Previous;
        var since = unlinked.Previous.Start.AddDays(9);
        await site.Stage.BackOffice.NewLineAsync(loginId, "さくら", "basic-3gb-voice", since);
        await LinkAsync(loginId, _policy.FixingOf(unlinked).AddDays(1));

        await FixBillsAsync();
        var points = await browser.OpenAsync("/mypage/points");

        Assert.Contains("たまったポイント 14ポイント", points.Text, StringComparison.Ordinal);
        Assert.Contains("0ポイント 最初の月は利用料が無料のため", points.Text, StringComparison.Ordinal);
        Assert.Contains("3日に契約者連携をしていなかったため", points.Text, StringComparison.Ordinal);
        Assert.Contains("いま契約者連携をしています。", points.Text, StringComparison.Ordinal);
    }

    private async Task LinkAsync(string loginId, DateTimeOffset at)
    {
        await using var insert = site.Stage.Database.DataSource.CreateCommand(
            """
            insert into contract_links (id, contractor_id, line_account, linked_at)
            select $1, id, 'account of ' || login_id, $2 from contractors where login_id = $3
            """
        );
        insert.Parameters.Add(new() { Value = Guid.CreateVersion7(at) });
        insert.Parameters.Add(new() { Value = at });
        insert.Parameters.Add(new() { Value = loginId });
        Assert.Equal(1, await insert.ExecuteNonQueryAsync());
    }

    /// <summary>What the bot does once a minute, now.</summary>
    private async Task FixBillsAsync()
    {
        ServiceMonth? month;
        do
        {
            await using var connection = await site.Stage.Database.DataSource.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            month = await site.Stage.Services.GetRequiredService<PointAwards>().FixNextBillsAsync(connection, default);
            await transaction.CommitAsync();
        } while (month is not null);
    }
}
