using System.Net;
using System.Text.RegularExpressions;
using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SettingsTests;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.DeskTests;

public sealed partial class InvitationTests(DeskStage desk) : IClassFixture<DeskStage>
{
    [Fact]
    public async Task The_command_prints_a_link_by_which_somebody_signs_up_and_is_at_the_desk()
    {
        var command = await BotProcess.RunAsync(
            BotProcess.WholeEnvironment(desk.Stage.Database.ConnectionString),
            "operator",
            "create",
            "Sato",
            "--role",
            "support"
        );
        var link = new Uri(command.OutputLines[^1]);
        using var browser = desk.Stage.NewBrowser();

        var form = await browser.OpenAsync(link.PathAndQuery);
        var codes = await SignUpAsync(browser, form);

        Assert.Equal((0, "/desk/invitation"), (command.ExitCode, link.AbsolutePath));
        Assert.Contains("sato", form.Text, StringComparison.Ordinal);
        Assert.Equal(10, RecoveryCodes().Count(codes.Html));
        Assert.Contains("役割 サポート", (await browser.OpenAsync("/desk/account")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("operator", "create")]
    [InlineData("operator", "create", "sa")]
    [InlineData("operator", "create", "sato", "--role")]
    [InlineData("operator", "create", "sato", "--role", "king")]
    [InlineData("operator", "create", "sato", "support")]
    public async Task An_operator_asked_for_wrongly_is_not_made(params string[] args)
    {
        var command = await BotProcess.RunAsync(
            BotProcess.WholeEnvironment(desk.Stage.Database.ConnectionString),
            args
        );

        Assert.NotEqual(0, command.ExitCode);
        Assert.Single(command.ErrorLines);
        Assert.Empty(command.OutputLines);
    }

    [Fact]
    public async Task A_link_is_good_once_for_a_day_and_until_there_is_a_newer_one()
    {
        var old = await desk.Desk.InviteAsync("once");
        var newer = await desk.Desk.InviteAsync("once");
        var late = await desk.Desk.InviteAsync("too-late");
        using var browser = desk.Stage.NewBrowser();

        Assert.Equal(HttpStatusCode.Gone, (await browser.OpenAsync(old.PathAndQuery)).Status);
        await SignUpAsync(browser, await browser.OpenAsync(newer.PathAndQuery));
        Assert.Equal(HttpStatusCode.Gone, (await browser.OpenAsync(newer.PathAndQuery)).Status);
        desk.Stage.Clock.MoveForward(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.Gone, (await browser.OpenAsync(late.PathAndQuery)).Status);
    }

    [Fact]
    public async Task Of_two_who_use_one_link_at_the_same_moment_one_signs_up()
    {
        var token = DeskDriver.TokenOf(await desk.Desk.InviteAsync("both-at-once"));
        var key = AuthenticatorKeys.New();
        var choice = new SignUpChoice(
            "佐藤",
            DeskDriver.Password,
            key,
            DeskDriver.CodeAt(key, desk.Stage.Clock.GetUtcNow())
        );
        var signUps = desk.Stage.Services.GetRequiredService<OperatorSignUps>();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => signUps.AcceptAsync(token, choice, CancellationToken.None))
        );

        Assert.Single(answers.OfType<SignUpAnswer.Accepted>());
        Assert.Equal(3, answers.OfType<SignUpAnswer.Gone>().Count());
    }

    [Fact]
    public async Task What_is_chosen_wrongly_is_said_and_the_same_key_is_shown_again()
    {
        var link = await desk.Desk.InviteAsync("careless");
        using var browser = desk.Stage.NewBrowser();
        var form = await browser.OpenAsync(link.PathAndQuery);

        var noName = await SignUpAsync(browser, form, name: " ");
        var weak = await SignUpAsync(browser, form, password: "aaaaaaaa");
        var differs = await SignUpAsync(browser, form, again: "something else");
        var wrongCode = await SignUpAsync(browser, form, code: "000000");

        Assert.Equal(
            [
                "名前を40文字以内で入力してください。",
                "同じ文字の繰り返しは使えません。",
                "パスワードの2つの欄に、同じものを入力してください。",
                "認証コードが違います。端末の時刻が合っているかを確かめて、いま表示されている数字を入力してください。",
            ],
            new[] { noName, weak, differs, wrongCode }.Select(page => page.Alert)
        );
        Assert.All(new[] { noName, weak, differs, wrongCode }, page => Assert.Equal(KeyOf(form), KeyOf(page)));
        Assert.Equal("リカバリーコード", (await SignUpAsync(browser, wrongCode)).Heading);
    }

    [Fact]
    public async Task A_new_link_gives_a_new_password_and_phone_and_ends_what_went_on()
    {
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Support);
        using var before = await desk.Desk.SignInAsync(who);
        using var browser = desk.Stage.NewBrowser();

        var link = await desk.Desk.InviteAsync(who.Login);
        Assert.Equal("/desk/account", (await before.OpenAsync("/desk/account")).Address.AbsolutePath);
        await SignUpAsync(browser, await browser.OpenAsync(link.PathAndQuery), password: "betsu-no-2026");

        Assert.Equal("/desk/sign-in", (await before.OpenAsync("/desk/account")).Address.AbsolutePath);
        Assert.NotEmpty((await desk.Desk.SignInAsync(before, who)).Alert);
        Assert.Contains("サポート", (await browser.OpenAsync("/desk/account")).Text, StringComparison.Ordinal);
    }

    private Task<WebPage> SignUpAsync(
        SiteDriver browser,
        WebPage form,
        string name = "佐藤",
        string password = DeskDriver.Password,
        string? again = null,
        string? code = null
    ) =>
        browser.PressAsync(
            form,
            "登録する",
            ("name", name),
            ("newPassword", password),
            ("newPasswordAgain", again ?? password),
            ("code", code ?? DeskDriver.CodeAt(KeyOf(form), desk.Stage.Clock.GetUtcNow()))
        );

    private static byte[] KeyOf(WebPage page)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(
            Keys()
                .Match(page.Html)
                .Groups["key"]
                .Value.Where(sign => sign != ' ')
                .Select(sign => Convert.ToString(alphabet.IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0'))
        );
        return [.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    [GeneratedRegex("class=\"code\">(?<key>[A-Z2-7 ]+)<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Keys();

    [GeneratedRegex("class=\"code\">[a-z0-9]{5}-[a-z0-9]{5}<", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RecoveryCodes();
}
