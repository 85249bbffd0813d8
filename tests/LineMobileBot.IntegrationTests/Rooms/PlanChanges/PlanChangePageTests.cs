using System.Globalization;
using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.Rooms.PlanChanges;

public sealed class PlanChangePageTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string Schedule = "変更を予約する";
    private const string Withdraw = "変更を取り消す";

    [Fact]
    public async Task A_contractor_schedules_a_change_sees_it_and_withdraws_it()
    {
        var (loginId, browser, lineId) = await NewLineAsync("basic-3gb-voice");
        using var _ = browser;

        var home = await browser.OpenAsync("/mypage");
        var choice = await browser.OpenAsync(home.LinkTo("プラン変更"));
        Assert.Contains("ベーシック 3GB", choice.Text, StringComparison.Ordinal);
        var confirm = await browser.PressAsync(choice, "確認へ進む", ("plan", "basic-6gb-voice"));
        Assert.Contains("2,200円（税別）", confirm.Text, StringComparison.Ordinal);
        Assert.Contains("翌月へ繰り越されます", confirm.Text, StringComparison.Ordinal);
        var scheduled = await browser.PressAsync(confirm, Schedule);

        Assert.Contains("プランの変更を予約しました。", scheduled.Text, StringComparison.Ordinal);
        Assert.Equal("basic-6gb-voice", await PlanOfNextMonthAsync(lineId));
        var withdrawn = await browser.PressAsync(scheduled, Withdraw);

        Assert.Contains("変更の予約を取り消しました。", withdrawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(withdrawn.Forms, form => form.Buttons.Contains(Withdraw));
        Assert.Null(await PlanOfNextMonthAsync(lineId));
        Assert.Equal(["done"], await site.AuditAsync(loginId, "plan-change.schedule"));
        Assert.Equal(["done"], await site.AuditAsync(loginId, "plan-change.withdraw"));
    }

    [Fact]
    public async Task The_last_request_wins_and_an_older_page_withdraws_nothing()
    {
        var (loginId, browser, lineId) = await NewLineAsync("basic-3gb-voice");
        using var _ = browser;
        var first = await browser.PressAsync(await browser.OpenAsync(ConfirmOf(lineId, "basic-6gb-voice")), Schedule);
        await browser.PressAsync(await browser.OpenAsync(ConfirmOf(lineId, "basic-12gb-voice")), Schedule);

        var refused = await browser.PressAsync(first, Withdraw);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("もう予約されていません", refused.Alert, StringComparison.Ordinal);
        Assert.Equal("basic-12gb-voice", await PlanOfNextMonthAsync(lineId));
        Assert.Equal(["refused not-scheduled"], await site.AuditAsync(loginId, "plan-change.withdraw"));
    }

    [Fact]
    public async Task A_button_pressed_twice_schedules_once_and_brings_nothing_back_later()
    {
        var (loginId, browser, lineId) = await NewLineAsync("basic-3gb-voice");
        using var _ = browser;
        var confirm = await browser.OpenAsync(ConfirmOf(lineId, "basic-6gb-voice"));
        var pages = await Task.WhenAll(browser.PressAsync(confirm, Schedule), browser.PressAsync(confirm, Schedule));
        Assert.All(pages, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Equal(["done"], await site.AuditAsync(loginId, "plan-change.schedule"));
        await browser.PressAsync(pages[0], Withdraw);

        var late = await browser.PressAsync(confirm, Schedule);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("もう済んでいます", late.Alert, StringComparison.Ordinal);
        Assert.Null(await PlanOfNextMonthAsync(lineId));
    }

    [Theory]
    [InlineData("communication-10gb-voice", HttpStatusCode.Conflict, "受け付けを終了しています", "not-on-sale")]
    [InlineData("no-such-plan", HttpStatusCode.Conflict, "受け付けを終了しています", "not-on-sale")]
    [InlineData("basic-3gb-voice", HttpStatusCode.UnprocessableEntity, "今のプランと同じです", "same-plan")]
    [InlineData("basic-6gb-data-sms", HttpStatusCode.UnprocessableEntity, "種類が違います", "other-service")]
    public async Task A_plan_that_the_line_cannot_change_to_is_refused_however_it_is_asked_for(
        string plan,
        HttpStatusCode status,
        string sentence,
        string reason
    )
    {
        var (loginId, browser, lineId) = await NewLineAsync("basic-3gb-voice");
        using var _ = browser;
        Assert.Equal("変更先のプランを選んでください。", (await browser.OpenAsync(ConfirmOf(lineId, plan))).Alert);
        var confirm = await browser.OpenAsync(ConfirmOf(lineId, "basic-6gb-voice"));

        var sent = await browser.PressAsync(
            confirm with
            {
                Address = new Uri(confirm.Address, $"?plan={plan}"),
            },
            Schedule
        );

        Assert.Equal(status, sent.Status);
        Assert.Contains(sentence, sent.Alert, StringComparison.Ordinal);
        Assert.Empty(sent.Forms);
        Assert.Null(await PlanOfNextMonthAsync(lineId));
        Assert.Equal([$"refused {reason}"], await site.AuditAsync(loginId, "plan-change.schedule"));
    }

    [Fact]
    public async Task A_form_that_was_used_schedules_no_other_plan()
    {
        var (loginId, browser, lineId) = await NewLineAsync("basic-3gb-voice");
        using var _ = browser;
        var confirm = await browser.OpenAsync(ConfirmOf(lineId, "basic-6gb-voice"));
        await browser.PressAsync(confirm, Schedule);

        var other = new Uri(confirm.Address, "?plan=basic-12gb-voice");
        var sent = await browser.PressAsync(confirm with { Address = other }, Schedule);

        Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        Assert.Equal("basic-6gb-voice", await PlanOfNextMonthAsync(lineId));
        Assert.Equal(["done", "refused form-used"], await site.AuditAsync(loginId, "plan-change.schedule"));
    }

    [Fact]
    public async Task A_form_of_another_month_is_asked_again_with_the_month_of_now()
    {
        var (_, browser, lineId) = await NewLineAsync("basic-3gb-voice");
        using var _ = browser;
        var confirm = await browser.OpenAsync(ConfirmOf(lineId, "basic-6gb-voice"));
        var thisMonth = ServiceMonth
            .Of(site.Stage.Clock.GetUtcNow())
            .FirstDay.ToString("O", CultureInfo.InvariantCulture);

        var again = await browser.PressAsync(confirm, Schedule, ("from", thisMonth));

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("月が変わったため", again.Alert, StringComparison.Ordinal);
        Assert.Null(await PlanOfNextMonthAsync(lineId));
        await browser.PressAsync(again, Schedule);
        Assert.Equal("basic-6gb-voice", await PlanOfNextMonthAsync(lineId));
    }

    [Fact]
    public async Task The_password_is_asked_again_for_scheduling_and_for_withdrawing()
    {
        var (_, browser, lineId) = await NewLineAsync("basic-3gb-voice");
        using var _ = browser;
        site.Stage.Clock.MoveForward(TimeSpan.FromMinutes(10));
        var asked = await browser.PressAsync(await browser.OpenAsync(ConfirmOf(lineId, "basic-6gb-voice")), Schedule);
        Assert.Equal("/mypage/password-again", asked.Address.AbsolutePath);
        Assert.Null(await PlanOfNextMonthAsync(lineId));
        var back = await browser.PressAsync(asked, "確認する", ("password", SiteDriver.Password));
        var scheduled = await browser.PressAsync(back, Schedule);

        site.Stage.Clock.MoveForward(TimeSpan.FromMinutes(10));
        Assert.Equal("/mypage/password-again", (await browser.PressAsync(scheduled, Withdraw)).Address.AbsolutePath);

        Assert.Equal("basic-6gb-voice", await PlanOfNextMonthAsync(lineId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/confirm?plan=basic-6gb-voice")]
    public async Task Another_contractors_line_is_not_found_and_the_try_is_written_down(string page)
    {
        var (_, owner, lineId) = await NewLineAsync("basic-3gb-voice");
        owner.Dispose();
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(PlanOf(lineId) + page)).Status);

        Assert.Equal(["refused"], await site.AuditAsync(loginId, "line.foreign"));
    }

    [Fact]
    public async Task Who_leaves_a_plan_that_is_not_sold_any_more_is_told_there_is_no_way_back()
    {
        var (_, browser, lineId) = await NewLineAsync("communication-10gb-voice");
        using var _ = browser;

        var choice = await browser.OpenAsync(PlanOf(lineId));

        Assert.Contains("変更すると元のプランには戻せません。", choice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sim_for_which_nothing_else_is_sold_has_nothing_to_choose_from()
    {
        var (_, browser, lineId) = await NewLineAsync("free-1gb-data");
        using var _ = browser;

        var choice = await browser.OpenAsync(PlanOf(lineId));

        Assert.Contains("選べるプランは、いまほかにありません。", choice.Text, StringComparison.Ordinal);
        Assert.Empty(choice.Forms);
    }

    private async Task<(string LoginId, SiteDriver Browser, Guid LineId)> NewLineAsync(string plan)
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        var since = site.Stage.Clock.GetUtcNow();
        return (loginId, browser, await site.Stage.BackOffice.NewLineAsync(loginId, "さくら", plan, since));
    }

    /// <summary>The plan that the book will open next month with, if it is another.</summary>
    private async Task<string?> PlanOfNextMonthAsync(Guid lineId)
    {
        await using var select = site.Stage.Database.DataSource.CreateCommand(
            "select plan_code from line_plans where line_id = $1 and from_month = $2"
        );
        select.Parameters.Add(new() { Value = lineId });
        select.Parameters.Add(new() { Value = ServiceMonth.Of(site.Stage.Clock.GetUtcNow()).Next.Number });
        return (string?)await select.ExecuteScalarAsync();
    }

    private static string PlanOf(Guid lineId) => $"/mypage/plan/{lineId}";

    private static string ConfirmOf(Guid lineId, string plan) => $"{PlanOf(lineId)}/confirm?plan={plan}";
}
