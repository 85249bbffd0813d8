using System.Globalization;
using System.Net;
using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.Site.Audit;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>Somebody of the desk, with all that proves it.</summary>
internal sealed record DeskOperator(
    Guid Id,
    string Login,
    string Name,
    byte[] Key,
    IReadOnlyList<string> RecoveryCodes
);

/// <summary>Brings operators to the desk of a stage, and signs them in.</summary>
internal sealed class DeskDriver(CarrierStage stage)
{
    public const string Password = "tsukue-2026";
    private static readonly TimeSpan CodeLife = TimeSpan.FromSeconds(30);
    private static int _last;

    /// <summary>An operator who has signed up, with these roles.</summary>
    public async Task<DeskOperator> NewOperatorAsync(params OperatorRole[] roles)
    {
        var number = Interlocked.Increment(ref _last);
        var login = string.Create(CultureInfo.InvariantCulture, $"operator{number}");
        var link = await InviteAsync(login, roles);
        var key = AuthenticatorKeys.New();
        var answer = await stage
            .Services.GetRequiredService<OperatorSignUps>()
            .AcceptAsync(
                TokenOf(link),
                new SignUpChoice($"納田{number}", Password, key, CodeAt(key, stage.Clock.GetUtcNow())),
                CancellationToken.None
            );
        var accepted = Assert.IsType<SignUpAnswer.Accepted>(answer);
        return new DeskOperator(accepted.Account.Id, login, accepted.Account.Name, key, accepted.RecoveryCodes);
    }

    public Task<Uri> InviteAsync(string login, params OperatorRole[] roles) =>
        stage
            .Services.GetRequiredService<OperatorInvites>()
            .InviteAsync(
                login,
                roles,
                new AuditEntry(AuditActor.Console, "", DeskActions.Invite, AuditOutcome.Done),
                CancellationToken.None
            );

    /// <summary>A browser of its own in which the operator has signed in; <see cref="SiteDriver.Cookies"/> are the ticket.</summary>
    public async Task<SiteDriver> SignInAsync(DeskOperator @operator)
    {
        var browser = stage.NewBrowser();
        var page = await SignInAsync(browser, @operator);
        Assert.True(page.Status == HttpStatusCode.OK && page.Alert.Length == 0, $"{(int)page.Status} {page.Text}");
        return browser;
    }

    /// <summary>Signs in by the form, with a code that was not used before.</summary>
    public Task<WebPage> SignInAsync(SiteDriver browser, DeskOperator @operator) =>
        SignInAsync(browser, @operator.Login, Password, NextCode(@operator));

    public static async Task<WebPage> SignInAsync(SiteDriver browser, string login, string password, string code)
    {
        var page = await browser.OpenAsync("/desk/sign-in");
        return await browser.PressAsync(page, "ログイン", ("login", login), ("password", password), ("code", code));
    }

    /// <summary>A signed-in browser of a new operator with these roles.</summary>
    public async Task<SiteDriver> NewSignedInAsync(params OperatorRole[] roles) =>
        await SignInAsync(await NewOperatorAsync(roles));

    /// <summary>A code works once; so the clock goes on to the next.</summary>
    public string NextCode(DeskOperator @operator)
    {
        stage.Clock.MoveForward(CodeLife);
        return CodeAt(@operator.Key, stage.Clock.GetUtcNow());
    }

    public static string CodeAt(byte[] key, DateTimeOffset at) =>
        AuthenticatorRule.CodeAt(key, AuthenticatorRule.StepAt(at));

    public static string TokenOf(Uri link) => QueryHelpers.ParseQuery(link.Query)["token"].ToString();
}
