using System.Net;
using System.Text.RegularExpressions;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.Rooms.DataRemaining;

public sealed class UsagePageTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const long Gigabyte = 1_000_000_000;

    [Fact]
    public async Task What_was_used_is_drawn_and_stands_in_tables_day_by_day_and_month_by_month()
    {
        var (_, browser, lineId) = await NewLineAsync();
        using var _ = browser;
        await site.Stage.BackOffice.UseAsync(lineId, Gigabyte / 2, Now);
        await site.Stage.BackOffice.UseAsync(lineId, Gigabyte / 4, Now);

        var home = await browser.OpenAsync("/mypage");
        var page = await browser.OpenAsync(home.LinkTo("データ利用量"));

        Assert.Equal(("データ利用量", HttpStatusCode.OK), (page.Heading, page.Status));
        Assert.Equal(30 + 13, Regex.Count(page.Html, "<rect class=\"chart-"));
        Assert.Equal(2, Regex.Count(page.Html, "<rect class=\"chart-used\""));
        Assert.Equal(30 + 13 + 2, Regex.Count(page.Html, "<th scope=\"row\">"));
        Assert.Equal(2, Regex.Count(page.Html, "<caption>"));
        Assert.Contains($"{Today.Month}月{Today.Day}日 750MB", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{Today.Year}年{Today.Month}月 750MB", page.Text, StringComparison.Ordinal);
        Assert.Contains("今月つかった量 750MB", page.Text, StringComparison.Ordinal);
        Assert.Contains("2.25GB", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_used_nothing_says_so()
    {
        var (_, browser, lineId) = await NewLineAsync();
        using var _ = browser;

        var page = await browser.OpenAsync($"/mypage/usage/{lineId}");

        Assert.DoesNotContain("chart-", page.Html, StringComparison.Ordinal);
        Assert.Contains("この30日は、まだデータを使っていません。", page.Text, StringComparison.Ordinal);
        Assert.Contains("この13か月は、まだデータを使っていません。", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_contractors_line_is_not_found_and_the_try_is_written_down()
    {
        var (_, owner, lineId) = await NewLineAsync();
        owner.Dispose();
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"/mypage/usage/{lineId}")).Status);

        Assert.Equal(["refused"], await site.AuditAsync(loginId, "line.foreign"));
    }

    private DateTimeOffset Now => site.Stage.Clock.GetUtcNow();

    private DateOnly Today => JapanTime.DateOf(Now);

    private async Task<(string LoginId, SiteDriver Browser, Guid LineId)> NewLineAsync()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        var lineId = await site.Stage.BackOffice.NewLineAsync(loginId, "陽葵", "basic-3gb-voice", Now);
        return (loginId, browser, lineId);
    }
}
