using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Web;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.Rooms.ContractLinks;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>Goes all the ways on which something secret travels, to their ends and into their errors, and remembers what.</summary>
internal sealed partial class SecretRoad(CarrierStage stage)
{
    private const string LoginId = "himitsu-no-hito";
    private const string WrongPassword = "machigai-no-2026";
    private const string NewPassword = "atarashii-mon-2026";
    private readonly AccountLinkDriver _links = new(stage);

    /// <summary>What must be written down nowhere, by name.</summary>
    public Dictionary<string, string> Secrets { get; } =
        new(StringComparer.Ordinal)
        {
            ["password"] = SiteDriver.Password,
            ["wrong password"] = WrongPassword,
            ["new password"] = NewPassword,
        };

    /// <summary>What is known to the book, but is no business of a log.</summary>
    public Dictionary<string, string> Personal { get; } = new(StringComparer.Ordinal);

    /// <summary>Where people ended up, good or bad.</summary>
    public List<WebPage> Ends { get; } = [];

    public async Task GoAsync()
    {
        var contractorPhone = await _links.NewFriendAsync();
        Personal["contractor's LINE"] = contractorPhone.UserId;
        await LinkUserAsync();
        using var browser = stage.NewBrowser();
        await LinkContractAsync(browser, contractorPhone);
        await SignInByLineAsync(contractorPhone);
        await ResetPasswordAsync();
        await SendBrokenWebhookAsync(contractorPhone);
    }

    private async Task LinkUserAsync()
    {
        await stage.BackOffice.NewContractorAsync(LoginId, "household-of-secrets", SiteDriver.Password);
        var since = stage.Clock.GetUtcNow().AddDays(-3);
        var lineId = await stage.BackOffice.NewLineAsync(LoginId, "架空", "basic-3gb-voice", since);
        var msisdn = (await stage.BackOffice.LineAsync(lineId)).GetProperty("msisdn").GetString()!;
        (Personal["number"], Personal["domestic number"]) = (msisdn, "0" + msisdn[3..]);
        Secrets["usage code"] = await stage.BackOffice.UsageCodeAsync(lineId);
        await stage.FaultsAsync(new { api = new { replyMessage = new { serverError = 1.0, times = 2 } } });
        var phone = await stage.NewLinkedPhoneAsync("架空", lineId);
        Personal["user's LINE"] = phone.UserId;
        await stage.FaultsAsync(new { });
    }

    private async Task LinkContractAsync(SiteDriver browser, PhoneDriver phone)
    {
        var token = Secrets["link token"] = await AccountLinkDriver.LinkTokenAsync(phone);
        Ends.Add(await AccountLinkDriver.SignInAsync(browser, token, LoginId, WrongPassword));
        var dialog = await AccountLinkDriver.SignInAsync(browser, token, LoginId);
        var nonce = Secrets["nonce"] = AccountLinkDriver.NonceOf(dialog);
        await AccountLinkDriver.AgreeAsync(browser, dialog, phone);
        await phone.ReadsAsync("契約者連携が完了しました");
        await _links.OkAsync(phone, nonce);
        await phone.ReadsAsync("連携できませんでした");
        Ends.Add(await browser.OpenAsync(AccountLinkDriver.PageOf(token)));
    }

    private async Task SignInByLineAsync(PhoneDriver phone)
    {
        using var browser = stage.NewBrowser();
        var callback = await LineLoginDriver.CallbackAsync(browser, phone);
        var query = HttpUtility.ParseQueryString(callback.Query);
        (Secrets["code"], Secrets["state"]) = (query["code"]!, query["state"]!);
        using var thief = stage.NewBrowser();
        Ends.Add(await thief.OpenAsync($"{callback.AbsolutePath}?code={query["code"]}&state=changed"));
        Ends.Add(await browser.OpenAsync(callback.PathAndQuery));
        Assert.Equal("/mypage", Ends[^1].Address.PathAndQuery);
    }

    private async Task ResetPasswordAsync()
    {
        using var browser = stage.NewBrowser();
        var form = await browser.OpenAsync("/mypage/forgot");
        await browser.PressAsync(form, "メールを送る", ("loginId", LoginId));
        await Eventually.BecomesTrueAsync("the mail arrives", () => stage.Mails.Newest.Count > 0);
        var link = Links().Match(stage.Mails.Newest[0].Text).Value;
        Secrets["reset token"] = link.Split('=')[^1];
        Ends.Add(
            await browser.PressAsync(
                await browser.OpenAsync(link),
                "パスワードを変更する",
                ("newPassword", NewPassword),
                ("newPasswordAgain", NewPassword)
            )
        );
        Ends.Add(await browser.OpenAsync(link));
    }

    private async Task SendBrokenWebhookAsync(PhoneDriver phone)
    {
        using var body = new StringContent($"{{\"events\":[\"{phone.UserId}", Encoding.UTF8, "application/json");
        body.Headers.Add("x-line-signature", SignatureOf(await body.ReadAsByteArrayAsync()));
        using var answer = await stage.Bot.PostAsync(new Uri("/line/webhook", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static string SignatureOf(byte[] body) =>
        Convert.ToBase64String(
            System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(CarrierStage.Secret), body)
        );

    [GeneratedRegex(@"http\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
