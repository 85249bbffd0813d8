using System.Net;
using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.DeskTests;

public sealed class FaqPageTests(DeskStage desk) : IClassFixture<DeskStage>
{
    private const string Faq = "/desk/faq";

    private static readonly (string Name, string Value)[] _whole =
    [
        ("category", "困ったとき"),
        ("question", "なにか？"),
        ("answer", "はい、そうです。"),
        ("words", "打ち込んだ言い方"),
    ];

    [Fact]
    public async Task What_support_writes_is_the_next_answer_at_every_replica_and_a_version_with_a_name()
    {
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Support);
        var browser = await desk.Desk.SignInAsync(who);
        var phone = await NewFriendAsync(desk);
        await using var replica = await desk.Stage.StartReplicaAsync();

        var saved = await browser.PressAsync(
            await browser.OpenAsync(AddressOf("data-units")),
            "保存する",
            ("category", "データ残量"),
            ("question", "1GBは何MBですか？"),
            ("answer", "ちょうど1000MBです。"),
            ("words", "ゼタバイトは何ギガ\r\n1ギガは何メガ")
        );
        await desk.Stage.PointWebhooksAtAsync(CarrierStage.AddressOf(replica));
        await phone.TypeAsync("ゼタバイトは何ギガ？");
        await phone.ReadsAsync("ちょうど1000MBです");
        await desk.Stage.PointWebhooksAtAsync(desk.Stage.Bot.BaseAddress!);

        Assert.Contains("保存しました", saved.Text, StringComparison.Ordinal);
        Assert.Contains(who.Name, saved.Text, StringComparison.Ordinal);
        Assert.Contains("はじめからの文", saved.Text, StringComparison.Ordinal);
        Assert.Contains("faq.write done", await desk.AuditAsync(who.Id));
    }

    [Fact]
    public async Task Of_two_who_change_an_entry_at_once_the_slower_is_told_and_overwrites_nothing()
    {
        var (fast, slow) = (await desk.Desk.NewOperatorAsync(OperatorRole.Support), await NewSupportAsync());
        var (one, other) = (await desk.Desk.SignInAsync(fast), await desk.Desk.SignInAsync(slow));
        var (first, second) = (
            await one.OpenAsync(AddressOf("data-order")),
            await other.OpenAsync(AddressOf("data-order"))
        );

        await SaveAsync(one, first, "早いほうの答えです。");
        var refused = await SaveAsync(other, second, "遅いほうの答えです。");
        var again = await SaveAsync(other, refused, "遅いほうの答えです。");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains($"先に変更されています（第2版、{fast.Name}）", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("遅いほうの答えです。", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.DoesNotContain("遅い", (await other.OpenAsync(AddressOf("data-order"))).Text, StringComparison.Ordinal);
        Assert.Contains("faq.write refused changed-meanwhile", await desk.AuditAsync(slow.Id));
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_version_one_entry_and_one_line()
    {
        var who = await NewSupportAsync();
        var browser = await desk.Desk.SignInAsync(who);
        var edit = await browser.OpenAsync(AddressOf("data-carry-over"));
        var add = await browser.OpenAsync("/desk/faq/new");

        await SaveAsync(browser, edit, "一度だけ書きました。");
        var saved = await SaveAsync(browser, edit, "一度だけ書きました。");
        await browser.PressAsync(add, "追加する", _whole);
        var added = await browser.PressAsync(add, "追加する", _whole);
        var otherWords = await browser.PressAsync(add, "追加する", [.. _whole[..3], ("words", "別の言い方")]);

        Assert.Contains("第2版", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("第3版", saved.Text, StringComparison.Ordinal);
        Assert.Contains("保存しました", added.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, otherWords.Status);
        Assert.Contains("もう追加されています", otherWords.Alert, StringComparison.Ordinal);
        Assert.Equal(
            ["faq.write done", "faq.write done", "faq.write refused form-used"],
            (await desk.AuditAsync(who.Id)).Where(line => line.StartsWith("faq.", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task An_older_version_can_be_brought_back_as_a_new_one()
    {
        var browser = await SupportAsync();
        var page = await SaveAsync(browser, await browser.OpenAsync(AddressOf("plan-old")), "まちがった答えです。");

        var restored = await browser.PressAsync(page, "この版に戻す");

        Assert.Contains("第3版", restored.Text, StringComparison.Ordinal);
        Assert.Contains(
            "そのままお使いいただけます",
            await TryAsync(browser, "以前のプランを、そのまま使えますか？"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_version_or_an_entry_that_there_is_not_is_not_found()
    {
        var browser = await SupportAsync();
        var page = await SaveAsync(browser, await browser.OpenAsync(AddressOf("bill-when")), "新しい答えです。");

        var version = await browser.PressAsync(page, "この版に戻す", ("restore", "99"));
        var entry = await browser.OpenAsync(AddressOf("no-such-entry"));

        Assert.Equal(HttpStatusCode.NotFound, version.Status);
        Assert.Equal(HttpStatusCode.NotFound, entry.Status);
    }

    [Fact]
    public async Task A_withdrawn_entry_answers_nobody()
    {
        var browser = await SupportAsync();
        var page = await browser.OpenAsync(AddressOf("gift-fee"));

        await browser.PressAsync(
            page,
            "保存する",
            ("category", "データプレゼント"),
            ("question", "プレゼントに料金はかかりますか？"),
            ("answer", "ただで贈れます。"),
            ("retired", "true")
        );

        Assert.DoesNotContain(
            "ただで贈れます",
            await TryAsync(browser, "プレゼントに料金はかかりますか？"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_hours_in_an_answer_are_those_of_the_settings()
    {
        var browser = await SupportAsync();
        var phone = await NewFriendAsync(desk);

        var tried = await TryAsync(browser, "ヘルプの受付時間は？");
        await phone.TypeAsync("ヘルプの受付時間は？");

        Assert.Contains("オペレーターは10:00～19:00です", tried, StringComparison.Ordinal);
        await phone.ReadsAsync("オペレーターは10:00～19:00です。オペレーターへのおつなぎは、18:50まで承ります。");
    }

    [Theory]
    [InlineData("question", "")]
    [InlineData("answer", "")]
    [InlineData("answer", "{電話番号}までどうぞ。")]
    [InlineData("button", "nowhere")]
    [InlineData("category", "ない分類")]
    public async Task What_makes_no_entry_is_refused_and_stays_in_the_form(string field, string value)
    {
        var browser = await SupportAsync();
        var before = await VersionsAsync();

        foreach (var (page, button) in new[] { ("/desk/faq/new", "追加する"), (AddressOf("gift-how"), "保存する") })
        {
            var refused = await browser.PressAsync(
                await browser.OpenAsync(page),
                button,
                [.. _whole.Where(typed => typed.Name != field), (field, value)]
            );

            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.NotEmpty(refused.Alert);
            Assert.Contains("打ち込んだ言い方", refused.Text, StringComparison.Ordinal);
        }

        Assert.Equal(before, await VersionsAsync());
    }

    /// <summary>Saves an entry with another answer.</summary>
    internal static Task<WebPage> SaveAsync(SiteDriver browser, WebPage page, string answer) =>
        browser.PressAsync(
            page,
            "保存する",
            ("category", "困ったとき"),
            ("question", "どうですか？"),
            ("answer", answer)
        );

    internal static async Task<PhoneDriver> NewFriendAsync(DeskStage desk)
    {
        var phone = await desk.Stage.NewPhoneAsync("健一");
        await phone.FollowAsync();
        await phone.ReadsAsync("LINEモバイルへようこそ");
        return phone;
    }

    internal static string AddressOf(string key) => $"{Faq}/entries/{key}";

    private static async Task<string> TryAsync(SiteDriver browser, string question) =>
        (await browser.PressAsync(await browser.OpenAsync(Faq), "ためす", ("q", question))).Text;

    private Task<DeskOperator> NewSupportAsync() => desk.Desk.NewOperatorAsync(OperatorRole.Support);

    private Task<SiteDriver> SupportAsync() => desk.Desk.NewSignedInAsync(OperatorRole.Support);

    private async Task<long> VersionsAsync()
    {
        await using var count = desk.Stage.Database.DataSource.CreateCommand("select count(*) from faq_versions");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
