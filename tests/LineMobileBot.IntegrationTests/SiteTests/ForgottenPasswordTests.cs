using System.Net;
using System.Text.RegularExpressions;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SiteTests;

public sealed partial class ForgottenPasswordTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string NewPassword = "atarashii-mon-2026";

    [Fact]
    public async Task The_link_in_the_mail_gives_a_new_password_and_ends_all_sign_ins()
    {
        var (loginId, elsewhere) = await site.NewSignedInAsync();
        using var _ = elsewhere;
        using var browser = site.Stage.NewBrowser();

        var sent = await AskAsync(browser, loginId);
        var done = await ChooseAsync(browser, await LinkSentToAsync(loginId), NewPassword);

        Assert.Contains("お送りしました", sent.Text, StringComparison.Ordinal);
        Assert.Contains("新しいパスワードでログインしてください。", done.Text, StringComparison.Ordinal);
        Assert.Equal("/mypage/sign-in", (await elsewhere.OpenAsync("/mypage")).Address.AbsolutePath);
        Assert.Equal("/mypage", (await browser.SignInAsync(loginId, NewPassword)).Address.AbsolutePath);
        Assert.Equal(["done"], await site.AuditAsync(loginId, "password.reset-mail"));
        Assert.Equal(["done"], await site.AuditAsync(loginId, "password.reset"));
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var loginId = await site.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();
        await AskAsync(browser, loginId);
        var link = await LinkSentToAsync(loginId);
        var form = await browser.OpenAsync(link);
        await ChooseAsync(browser, link, NewPassword);

        var again = await ChooseAsync(browser, form, "another-one-2026");

        Assert.Equal(HttpStatusCode.Gone, again.Status);
        Assert.StartsWith("このリンクはもう使えません。", again.Alert, StringComparison.Ordinal);
        Assert.Equal("/mypage", (await browser.SignInAsync(loginId, NewPassword)).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_new_password_makes_every_other_link_useless()
    {
        var loginId = await site.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();
        await AskAsync(browser, loginId);
        var first = await browser.OpenAsync(await LinkSentToAsync(loginId));
        await AskAsync(browser, loginId);
        await Eventually.BecomesTrueAsync("the second mail", () => MailsTo(loginId).Count == 2);
        await ChooseAsync(browser, LinkIn(MailsTo(loginId)[0]), NewPassword);

        var late = await ChooseAsync(browser, first, "another-one-2026");

        Assert.Equal(HttpStatusCode.Gone, late.Status);
    }

    [Fact]
    public async Task A_login_id_that_nobody_has_gets_the_same_answer_and_no_mail()
    {
        var loginId = await site.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();

        var nobody = await AskAsync(browser, "nobody-forgets");
        var somebody = await AskAsync(browser, loginId);

        Assert.Equal((somebody.Status, somebody.Text), (nobody.Status, nobody.Text));
        await LinkSentToAsync(loginId);
        await Eventually.BecomesTrueAsync("the outbox is empty", NothingWaitsAsync);
        Assert.DoesNotContain(site.Stage.Mails.Newest, mail => mail.To.Length == 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=made-up-by-somebody")]
    public async Task A_made_up_link_opens_nothing(string query)
    {
        using var browser = site.Stage.NewBrowser();

        var page = await browser.OpenAsync($"/mypage/reset{query}");

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.StartsWith("このリンクはもう使えません。", page.Alert, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short-1", "short-1", "新しいパスワードは8文字以上にしてください。")]
    [InlineData(
        "atarashii-2026",
        "atarashi-2026",
        "すべての欄を入力してください。新しいパスワードは、2つの欄に同じものを入力します。"
    )]
    public async Task A_password_that_is_no_good_leaves_the_link_as_it_was(string password, string again, string alert)
    {
        var loginId = await site.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();
        await AskAsync(browser, loginId);
        var link = await LinkSentToAsync(loginId);

        var refused = await ChooseAsync(browser, link, password, again);
        var done = await ChooseAsync(browser, link, NewPassword);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, alert), (refused.Status, refused.Alert));
        Assert.Equal("/mypage/sign-in", done.Address.AbsolutePath);
    }

    [Fact]
    public async Task The_token_is_kept_nowhere_but_in_the_mail()
    {
        var loginId = await site.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();
        await AskAsync(browser, loginId);
        var token = (await LinkSentToAsync(loginId)).Split('=')[^1];

        await using var select = site.Stage.Database.DataSource.CreateCommand(
            "select count(*) from password_resets where encode(token_hash, 'escape') like '%' || $1 || '%'"
        );
        select.Parameters.AddWithValue(token);

        Assert.Equal(0L, await select.ExecuteScalarAsync());
        Assert.True(token.Length >= 43);
    }

    private static async Task<WebPage> AskAsync(SiteDriver browser, string loginId) =>
        await browser.PressAsync(await browser.OpenAsync("/mypage/forgot"), "メールを送る", ("loginId", loginId));

    private static async Task<WebPage> ChooseAsync(
        SiteDriver browser,
        string link,
        string password,
        string? again = null
    ) => await ChooseAsync(browser, await browser.OpenAsync(link), password, again);

    private static Task<WebPage> ChooseAsync(SiteDriver browser, WebPage form, string password, string? again = null) =>
        browser.PressAsync(
            form,
            "パスワードを変更する",
            ("newPassword", password),
            ("newPasswordAgain", again ?? password)
        );

    private async Task<string> LinkSentToAsync(string loginId)
    {
        await Eventually.BecomesTrueAsync("a mail arrives", () => MailsTo(loginId).Count > 0);
        return LinkIn(MailsTo(loginId)[0]);
    }

    private List<string> MailsTo(string loginId) =>
        [.. site.Stage.Mails.Newest.Where(mail => mail.To == $"{loginId}@example.com").Select(mail => mail.Text)];

    private static string LinkIn(string mail) => Link().Match(mail).Value;

    private async Task<bool> NothingWaitsAsync()
    {
        await using var select = site.Stage.Database.DataSource.CreateCommand("select count(*) from mails");
        return await select.ExecuteScalarAsync() is 0L;
    }

    [GeneratedRegex(@"http\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
