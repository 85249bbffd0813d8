using System.Net;
using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

/// <summary>The sentences operators need every day: each form changes one thing, once, and leaves one line.</summary>
public sealed class CannedAnswerTests(TalkFixture fixture) : IClassFixture<TalkFixture>, IAsyncLifetime
{
    private const string Address = "/desk/canned-answers";
    private const string Add = "追加する";
    private const string Change = "変更する";
    private const string Delete = "削除する";

    private readonly TalkStage _stage = fixture.Stage;
    private DeskOperator _who = null!;
    private SiteDriver _browser = null!;

    public async Task InitializeAsync()
    {
        _who = await _stage.Stage.Desk.NewOperatorAsync(OperatorRole.Support);
        _browser = await _stage.Stage.Desk.SignInAsync(_who);
        await using var clear = _stage.Stage.Database.DataSource.CreateCommand("delete from help_canned_answers");
        await clear.ExecuteNonQueryAsync();
    }

    public Task DisposeAsync()
    {
        _browser.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Canned_answers_are_kept_changed_and_deleted_and_each_leaves_its_line()
    {
        var page = await _browser.OpenAsync(Address);

        page = await _browser.PressAsync(page, Add, ("title", "お待ちください"), ("text", "少々お待ちください。"));
        Assert.Contains("少々お待ちください。", page.Text, StringComparison.Ordinal);
        var twice = await _browser.PressAsync(page, Add, ("title", "お待ちください"), ("text", "別の文"));
        Assert.Contains("同じ名前の定型文があります", twice.Alert, StringComparison.Ordinal);
        page = await _browser.PressAsync(
            page,
            Change,
            ("title", "お待ちください"),
            ("text", "しばらくお待ちください。")
        );
        Assert.Contains("しばらくお待ちください。", page.Text, StringComparison.Ordinal);
        page = await _browser.PressAsync(page, Delete);
        Assert.DoesNotContain("しばらくお待ちください。", page.Text, StringComparison.Ordinal);

        Assert.Equal(["canned-answer.save", "canned-answer.save", "canned-answer.delete"], await LinesAsync());
    }

    [Fact]
    public async Task Each_form_sent_twice_does_what_it_does_once()
    {
        var empty = await _browser.OpenAsync(Address);
        var added = await TwiceAsync(empty, Add, ("title", "あいさつ"), ("text", "お待たせしました。"));
        var changed = await TwiceAsync(
            added,
            Change,
            ("title", "あいさつ"),
            ("text", "お問い合わせありがとうございます。")
        );
        var deleted = await TwiceAsync(changed, Delete);

        Assert.All(new[] { added, changed, deleted }, page => Assert.Equal("", page.Alert));
        Assert.DoesNotContain("あいさつ", deleted.Html, StringComparison.Ordinal);
        Assert.Equal(["canned-answer.save", "canned-answer.save", "canned-answer.delete"], await LinesAsync());
    }

    [Fact]
    public async Task Of_one_form_sent_twice_at_once_one_press_counts()
    {
        var form = await _browser.OpenAsync(Address);

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => _browser.PressAsync(form, Add, ("title", "同時"), ("text", "一度だけ。")))
        );

        Assert.Equal(["canned-answer.save"], await LinesAsync());
        Assert.Equal(1L, await _stage.ReadAsync<long>("select count(*) from help_canned_answers"));
    }

    [Fact]
    public async Task A_form_that_comes_again_late_does_not_undo_what_colleagues_did()
    {
        var form = await _browser.OpenAsync(Address);
        var added = await _browser.PressAsync(form, Add, ("title", "営業時間"), ("text", "10時からです。"));
        await _browser.PressAsync(added, Change, ("title", "営業時間"), ("text", "9時からです。"));
        await _browser.PressAsync(
            await _browser.OpenAsync(Address),
            Change,
            ("title", "営業時間"),
            ("text", "8時からです。")
        );

        var again = await _browser.PressAsync(added, Change, ("title", "営業時間"), ("text", "9時からです。"));
        var deleted = await _browser.PressAsync(await _browser.OpenAsync(Address), Delete);
        var revived = await _browser.PressAsync(form, Add, ("title", "営業時間"), ("text", "10時からです。"));
        var changed = await _browser.PressAsync(again, Change, ("title", "営業時間"), ("text", "11時からです。"));

        Assert.All(new[] { again, revived, changed }, page => Assert.Equal(HttpStatusCode.Conflict, page.Status));
        Assert.Contains("すでに一度保存されています", again.Alert, StringComparison.Ordinal);
        Assert.Contains("ほかの人が削除しました", changed.Alert, StringComparison.Ordinal);
        Assert.DoesNotContain("営業時間", deleted.Html, StringComparison.Ordinal);
        Assert.Equal(0L, await _stage.ReadAsync<long>("select count(*) from help_canned_answers"));
    }

    private async Task<WebPage> TwiceAsync(WebPage form, string button, params (string Name, string Value)[] typed)
    {
        await _browser.PressAsync(form, button, typed);
        return await _browser.PressAsync(form, button, typed);
    }

    private Task<string[]> LinesAsync() =>
        _stage.ReadAsync<string[]>(
            "select array_agg(action order by id) from audit_events where actor_id = $1 and object_kind = 'canned-answer'",
            _who.Id.ToString("D")
        );
}
