using System.Net;
using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.Campaigns;

/// <summary>What an operator does with news at the desk.</summary>
public sealed class CampaignPageTests : IAsyncLifetime
{
    private const string Save = "下書きを保存";
    private const string Start = "この内容で今すぐ配信する";
    private const string Schedule = "この日時に予約する";

    private NewsStage _news = null!;
    private SiteDriver _browser = null!;

    public async Task InitializeAsync()
    {
        _news = await NewsStage.StartAsync();
        _browser = await _news.Stage.Desk.NewSignedInAsync(OperatorRole.Campaigns);
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _news.DisposeAsync();
    }

    [Fact]
    public async Task From_the_first_word_to_the_figures()
    {
        var friends = await _news.BefriendAsync(3);
        _news.Quota = 100;

        var draft = await ComposeAsync();
        Assert.Contains("今送ると、今月の通数を3通使います。", draft.Text, StringComparison.Ordinal);
        Assert.Contains("お知らせに使える通数 80通", draft.Text, StringComparison.Ordinal);
        var started = await DoAsync(draft, Start, "Start");
        await _news.SendAllAsync();
        var sent = await _browser.OpenAsync(started.Address.AbsolutePath);

        Assert.All(friends, friend => Assert.Equal(1, NewsStage.HeardBy(friend)));
        Assert.Contains("配信済み", sent.Text, StringComparison.Ordinal);
        Assert.Contains("届けた人 3", sent.Text, StringComparison.Ordinal);
        Assert.Equal(["campaign.create", "campaign.start"], await AuditAsync());
    }

    [Fact]
    public async Task Pressing_save_or_start_twice_is_pressing_once()
    {
        await _news.BefriendAsync(1);
        var form = await _browser.OpenAsync("/desk/campaigns/compose");

        var draft = await SaveAsync(form);
        var again = await SaveAsync(form);
        await DoAsync(draft, Start, "Start");
        var second = await DoAsync(draft, Start, "Start");

        Assert.Equal(draft.Address, again.Address);
        Assert.Equal("", second.Alert);
        Assert.Equal(1, await _news.CountAsync("campaigns"));
        Assert.Equal(["campaign.create", "campaign.start"], await AuditAsync());
    }

    [Fact]
    public async Task What_a_colleague_has_changed_meanwhile_is_not_started_unseen()
    {
        await _news.BefriendAsync(1);
        var draft = await ComposeAsync();
        var form = await _browser.OpenAsync(draft.LinkTo("お知らせを直す"));
        await SaveAsync(form, "ちがう本文です");

        var refused = await DoAsync(draft, Start, "Start");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("ほかの人が内容を直しました", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("ちがう本文です", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_to_send_to_is_said_in_a_sentence_and_audited()
    {
        var refused = await DoAsync(await ComposeAsync(), Start, "Start");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("送る相手が1人もいない", refused.Alert, StringComparison.Ordinal);
        Assert.Equal(1, await _news.CountAsync("audit_events where action = 'campaign.start' and outcome = 2"));
    }

    [Fact]
    public async Task What_cannot_be_sent_is_shown_beside_its_field_and_kept_in_the_form()
    {
        var form = await _browser.OpenAsync("/desk/campaigns/compose");

        var faulty = await _browser.PressAsync(
            form,
            Save,
            ("then", "save"),
            ("name", "年末"),
            ("form", "Card"),
            ("text", "本文は残ります"),
            ("buttonUrl", "http://carrier.example")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, faulty.Status);
        Assert.Contains("見出しを入れてください。", faulty.Text, StringComparison.Ordinal);
        Assert.Contains("両方入れるか", faulty.Text, StringComparison.Ordinal);
        Assert.Contains("https:// で始まる", faulty.Text, StringComparison.Ordinal);
        Assert.Contains("本文は残ります", faulty.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _news.CountAsync("campaigns"));
    }

    [Fact]
    public async Task It_is_scheduled_for_an_hour_in_japan_and_taken_back()
    {
        await _news.BefriendAsync(1);
        var draft = await ComposeAsync();
        var day = Ledger.Buckets.JapanTime.DateOf(_news.Now).AddDays(1).ToString("yyyy-MM-dd", null);

        var atNight = await DoAsync(draft, Schedule, "Schedule", ("day", day), ("hour", "23:00"));
        var scheduled = await DoAsync(draft, Schedule, "Schedule", ("day", day), ("hour", "12:30"));
        var taken = await DoAsync(scheduled, "予約を取り消して下書きに戻す", "Unschedule");

        Assert.Contains("22:00から08:00まで", atNight.Alert, StringComparison.Ordinal);
        Assert.Contains($"{day} 12:30:00", scheduled.Text, StringComparison.Ordinal);
        Assert.Contains("下書き", taken.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["campaign.create", "campaign.schedule", "campaign.schedule", "campaign.unschedule"],
            await AuditAsync()
        );
    }

    [Fact]
    public async Task It_is_paused_resumed_and_stopped_with_a_line_each()
    {
        await _news.BefriendAsync(1_001);
        var started = await DoAsync(await ComposeAsync(), Start, "Start");
        await _news.SendNextAsync();

        var paused = await DoAsync(started, "一時停止する", "Pause");
        var resumed = await DoAsync(paused, "配信を再開する", "Resume");
        await _news.SendNextAsync();
        var stopped = await DoAsync(resumed, "配信を中止する", "Stop");

        Assert.Contains("オペレーターが一時停止しました。", paused.Text, StringComparison.Ordinal);
        Assert.Contains("届けた人 1,000", stopped.Text, StringComparison.Ordinal);
        Assert.Contains("まだの人 1 ", stopped.Text, StringComparison.Ordinal);
        Assert.Contains("オペレーターが中止しました。", stopped.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["campaign.create", "campaign.start", "campaign.pause", "campaign.resume", "campaign.stop"],
            await AuditAsync()
        );
    }

    [Fact]
    public async Task Who_does_not_write_to_many_has_no_way_in()
    {
        using var support = await _news.Stage.Desk.NewSignedInAsync(OperatorRole.Support);

        var list = await support.OpenAsync("/desk/campaigns");

        Assert.Equal(HttpStatusCode.Forbidden, list.Status);
    }

    private async Task<WebPage> ComposeAsync() => await SaveAsync(await _browser.OpenAsync("/desk/campaigns/compose"));

    private Task<WebPage> SaveAsync(WebPage form, string text = "年末のお知らせです") =>
        _browser.PressAsync(form, Save, ("then", "save"), ("name", "年末"), ("text", text));

    /// <summary>A browser sends the pressed button along.</summary>
    private Task<WebPage> DoAsync(
        WebPage page,
        string button,
        string doing,
        params (string Name, string Value)[] typed
    ) => _browser.PressAsync(page, button, [.. typed, ("doing", doing)]);

    private async Task<IReadOnlyList<string>> AuditAsync()
    {
        await using var select = _news.Stage.Database.DataSource.CreateCommand(
            "select action from audit_events where actor_kind = 5 and object_kind = 'campaign' order by id"
        );
        await using var rows = await select.ExecuteReaderAsync();
        var actions = new List<string>();
        while (await rows.ReadAsync())
        {
            actions.Add(rows.GetString(0));
        }

        return actions;
    }
}
