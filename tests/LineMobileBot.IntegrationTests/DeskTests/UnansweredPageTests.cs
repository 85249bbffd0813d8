using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.DeskTests;

public sealed class UnansweredPageTests(DeskStage desk) : IClassFixture<DeskStage>
{
    private const string Unanswered = "/desk/faq/unanswered";

    [Fact]
    public async Task A_question_that_found_nothing_becomes_an_entry_that_answers_it()
    {
        const string Asked = "銀河鉄道の切符について";
        await AskInVainAsync(desk, Asked);
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Support);
        var browser = await desk.Desk.SignInAsync(who);
        var list = await browser.OpenAsync(Unanswered);
        Assert.Contains(Asked, list.Text, StringComparison.Ordinal);

        var form = await browser.OpenAsync(list.LinkTo("項目を作る"));
        await browser.PressAsync(form, "追加する", ("category", "困ったとき"), ("answer", "切符は扱っていません。"));

        var phone = await FaqPageTests.NewFriendAsync(desk);
        await phone.TypeAsync(Asked);
        await phone.ReadsAsync("切符は扱っていません");
        Assert.DoesNotContain(Asked, (await browser.OpenAsync(Unanswered)).Text, StringComparison.Ordinal);
        Assert.Contains("faq.settle done", await desk.AuditAsync(who.Id));
    }

    [Fact]
    public async Task A_question_is_unanswered_from_the_first_answer_that_did_not_help_until_one_does()
    {
        const string Asked = "プレゼントのデータって何回あげられるの";
        var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Support);
        var phone = await FaqPageTests.NewFriendAsync(desk);
        await phone.TypeAsync(Asked);
        await phone.ReadsAsync("解決した");
        Assert.DoesNotContain(Asked, (await browser.OpenAsync(Unanswered)).Text, StringComparison.Ordinal);

        await phone.PressAsync("違う");
        var next = await phone.ReadsAsync("解決した");
        Assert.Contains(Asked, (await browser.OpenAsync(Unanswered)).Text, StringComparison.Ordinal);

        await phone.PressAsync("解決した", next);
        await phone.ReadsAsync("またいつでも");
        await phone.PressAsync("違う", next);
        await phone.ReadsAsync("");
        Assert.DoesNotContain(Asked, (await browser.OpenAsync(Unanswered)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settled_question_leaves_the_list_once_for_all_who_asked_it()
    {
        const string Asked = "エスペラント辞典";
        await AskInVainAsync(desk, Asked);
        await AskInVainAsync(desk, Asked);
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Support);
        var browser = await desk.Desk.SignInAsync(who);
        var list = await browser.OpenAsync(Unanswered);

        await browser.PressAsync(list, "対応済みにする");
        var after = await browser.PressAsync(list, "対応済みにする");

        Assert.DoesNotContain(Asked, after.Text, StringComparison.Ordinal);
        Assert.Single(await desk.AuditAsync(who.Id), line => line == "faq.settle done");
    }

    /// <summary>Somebody asks what the FAQ has no answer to.</summary>
    internal static async Task AskInVainAsync(DeskStage desk, string question)
    {
        var phone = await FaqPageTests.NewFriendAsync(desk);
        await phone.TypeAsync(question);
        await phone.ReadsAsync("見つかりませんでした");
    }
}
