using System.Globalization;
using System.Net.Http.Json;
using System.Web;
using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Features.ContractLinks;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Links = LineMobileBot.Ledger.Contracts.ContractLinks;

namespace LineMobileBot.IntegrationTests.Rooms.ContractLinks;

/// <summary>The parts of an account link one by one, so that a test can swap, repeat and leave out any of them.</summary>
internal sealed class AccountLinkDriver(CarrierStage stage)
{
    private const string Button = "ログインして連携する";
    private const string Another = "新規ログインID連携";
    private const string Menu = "契約者連携（マイページ）";
    private static int _last;

    /// <summary>The link token in the button of the card that a tap brings.</summary>
    public static async Task<string> LinkTokenAsync(PhoneDriver phone)
    {
        await phone.TypeAsync(Menu);
        return LinkTokenOf(await phone.ReadsAsync(Button));
    }

    /// <summary>The same for one who is linked already: one button further.</summary>
    public static async Task<string> AnotherLinkTokenAsync(PhoneDriver phone)
    {
        await phone.TypeAsync(Menu);
        await phone.ReadsAsync(Another);
        await phone.PressAsync(Another);
        return LinkTokenOf(await phone.ReadsAsync(Button));
    }

    public static string LinkTokenOf(ChatMessage card)
    {
        var page = new Uri(Cards.UriOf(card, Button));
        Assert.Equal("/mypage/link", page.AbsolutePath);
        return HttpUtility.ParseQueryString(page.Query)["linkToken"]!;
    }

    /// <summary>A friend of the account.</summary>
    public async Task<PhoneDriver> NewFriendAsync(string displayName = "健一")
    {
        var phone = await stage.NewPhoneAsync(displayName);
        await phone.FollowAsync();
        await phone.ReadsAsync("LINEモバイルへようこそ");
        return phone;
    }

    /// <summary>A contractor with a password, and with a line whose links are open.</summary>
    public async Task<string> NewContractorAsync()
    {
        var loginId = string.Create(CultureInfo.InvariantCulture, $"contractor{Interlocked.Increment(ref _last)}");
        await stage.BackOffice.NewContractorAsync(loginId, $"household-of-{loginId}", SiteDriver.Password);
        var since = stage.Clock.GetUtcNow().AddDays(-3);
        await stage.BackOffice.NewLineAsync(loginId, "健一", "basic-3gb-voice", since);
        return loginId;
    }

    public static string PageOf(string linkToken) => $"/mypage/link?linkToken={linkToken}";

    /// <summary>Signs in on the account-link page, and is where that leads: LINE's dialog, when all is well.</summary>
    public static async Task<WebPage> SignInAsync(
        SiteDriver browser,
        string linkToken,
        string loginId,
        string password = SiteDriver.Password
    ) =>
        await browser.PressAsync(
            await browser.OpenAsync(PageOf(linkToken)),
            Button,
            ("loginId", loginId),
            ("password", password)
        );

    /// <summary>LINE's dialog in a browser where this person is signed in to LINE; they agree.</summary>
    public static async Task<WebPage> AgreeAsync(SiteDriver browser, WebPage page, PhoneDriver visitor)
    {
        var asked = page.Address.AbsolutePath.EndsWith("/login", StringComparison.Ordinal)
            ? await browser.PressAsync(page, page.Forms[0].Buttons[0], ("userId", visitor.UserId))
            : page;
        return await browser.PressAsync(asked, asked.Forms[0].Buttons[0]);
    }

    /// <summary>The nonce with which the browser was sent to LINE.</summary>
    public static string NonceOf(WebPage dialog)
    {
        // A browser that LINE does not know is asked whose it is first; the dialog's address then stands in the query.
        var query = HttpUtility.ParseQueryString(dialog.Address.Query);
        var address = query["returnUri"] is { } dialogAddress
            ? dialogAddress[dialogAddress.IndexOf('?')..]
            : dialog.Address.Query;
        return HttpUtility.ParseQueryString(address)["nonce"]!;
    }

    /// <summary>What the page does once the contractor has signed in.</summary>
    public async Task<string> NonceAsync(string loginId, string linkToken)
    {
        await using var connection = await stage.Database.DataSource.OpenConnectionAsync();
        var token = await LinkTokens.FindAsync(connection, new LinkToken(linkToken), default);
        return await stage
            .Services.GetRequiredService<LinkNonces>()
            .IssueAsync(connection, await ContractorIdAsync(loginId), token!, default);
    }

    /// <summary>LINE says that the person it issued the link token to has come.</summary>
    public Task OkAsync(PhoneDriver phone, string nonce) =>
        SendAsync(
            new
            {
                type = "accountLink",
                replyToken = $"account-link-{Interlocked.Increment(ref _last)}",
                source = new { type = "user", userId = phone.UserId },
                link = new { result = "ok", nonce },
            }
        );

    /// <summary>LINE says that somebody else has come, and not who.</summary>
    public Task FailedAsync(string nonce) =>
        SendAsync(new { type = "accountLink", link = new { result = "failed", nonce } });

    /// <summary>The whole of it.</summary>
    public async Task LinkAsync(PhoneDriver phone, string loginId)
    {
        await OkAsync(phone, await NonceAsync(loginId, await LinkTokenAsync(phone)));
        await phone.ReadsAsync("契約者連携が完了しました");
    }

    /// <summary>Without LINE: for a test in which LINE is not to be trusted.</summary>
    public async Task LinkInTheBookAsync(PhoneDriver phone, string loginId)
    {
        await using var connection = await stage.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var links = stage.Services.GetRequiredService<Links>();
        await links.LinkAsync(connection, await ContractorIdAsync(loginId), phone.UserId, default);
        await transaction.CommitAsync();
    }

    /// <summary>The whole of it for one who is linked already.</summary>
    public async Task LinkAnotherAsync(PhoneDriver phone, string loginId)
    {
        await OkAsync(phone, await NonceAsync(loginId, await AnotherLinkTokenAsync(phone)));
        await phone.ReadsAsync("契約者連携が完了しました");
    }

    /// <summary>Ends the only link from the chat.</summary>
    public static async Task UnlinkAsync(PhoneDriver phone)
    {
        await phone.TypeAsync(Menu);
        await phone.ReadsAsync(Another);
        await phone.PressAsync("連携解除");
        await phone.ReadsAsync("契約者連携を解除しますか");
        await phone.PressAsync("解除する");
        await phone.ReadsAsync("契約者連携を解除しました");
    }

    /// <summary>The LINE that the login id is linked to.</summary>
    public async Task<string?> LineOfAsync(string loginId)
    {
        await using var connection = await stage.Database.DataSource.OpenConnectionAsync();
        return await Links.AccountOfAsync(connection, await ContractorIdAsync(loginId), default);
    }

    public async Task<Guid> ContractorIdAsync(string loginId)
    {
        await using var connection = await stage.Database.DataSource.OpenConnectionAsync();
        return (await Contractors.FindAsync(connection, loginId, default))!.Id;
    }

    /// <summary>How often the trail holds this refusal, or this deed when no reason is given.</summary>
    public async Task<long> AuditedAsync(string action, Guid? contractorId = null, string? reason = null)
    {
        await using var count = stage.Database.DataSource.CreateCommand(
            """
            select count(*) from audit_events
            where action = $1 and object_id is not distinct from $2 and detail ->> 'reason' is not distinct from $3
            """
        );
        count.Parameters.Add(new NpgsqlParameter<string> { TypedValue = action });
        count.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = contractorId?.ToString("D") });
        count.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = reason });
        return (long)(await count.ExecuteScalarAsync())!;
    }

    /// <summary>What a person could send who makes up the data behind a button.</summary>
    public Task PressForgedAsync(PhoneDriver phone, string data) =>
        SendAsync(
            new
            {
                type = "postback",
                replyToken = $"forged-{Interlocked.Increment(ref _last)}",
                source = new { type = "user", userId = phone.UserId },
                postback = new { data },
            }
        );

    private async Task SendAsync(object happened)
    {
        using var sent = await stage.Simulator.PostAsJsonAsync(
            "/control/webhooks",
            new { events = new[] { happened } }
        );
        sent.EnsureSuccessStatusCode();
    }
}
