using System.Net.Http.Json;
using System.Text.RegularExpressions;
using LineMobileBot.BrowserTests.Infrastructure;
using LineMobileBot.BrowserTests.MainRoad;
using LineMobileBot.Conversations;
using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.DevHost.Demo;
using LineMobileBot.DevHost.Mails;
using LineMobileBot.Features.DataGifts;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.Mail;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;
using Browser = LineMobileBot.BrowserTests.Infrastructure.Browser;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>One local carrier with its demo family, whose pages are looked at.</summary>
public sealed partial class SiteStage : IAsyncLifetime
{
    private const string ContractLink = "契約者連携";
    private const int MostTries = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // Passwords are taken only so often a minute, so all signed-in visits share one sign-in.
    private readonly Lazy<Task<IEnumerable<Cookie>>> cookies;
    private readonly Lazy<Task<IEnumerable<Cookie>>> deskCookies;
    private LocalCarrierHost host = null!;

    public SiteStage() =>
        (cookies, deskCookies) = (
            new(() => SignInAsync(visit => visit.SignInAsync())),
            new(() => SignInAsync(visit => visit.SignInAtTheDeskAsync()))
        );

    public async Task InitializeAsync()
    {
        host = await LocalCarrierHost.StartAsync();
        await InTheBookAsync(LinkTheFriendAsync);
        await InTheBookAsync(FixTheBillsAsync);
        await GiveAsync();
        using var blocked = await host.Carrier.Phones.PostAsync($"/control/users/{Friend.Who.LineUserId}/block", null);
        blocked.EnsureSuccessStatusCode();
    }

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    internal Uri Site => host.Carrier.Settings.BotUrl;

    internal Uri Simulator => host.Carrier.Settings.SimulatorUrl;

    /// <summary>The contractor whose pages are looked at.</summary>
    internal static string LoginId => DemoFamily.SignIns[0].LoginId;

    internal static string Password => DemoFamily.Password;

    /// <summary>The line of that contractor's whose user is linked.</summary>
    internal Guid LineId => Linked.LineId;

    /// <summary>A user of LINE: the one of that line.</summary>
    internal string LineUserId => Linked.Who.LineUserId;

    internal string LineUserName => Linked.Who.PhoneName;

    /// <summary>A contractor whose login id is linked, but who has blocked the account.</summary>
    internal string FriendName => Friend.Who.PhoneName;

    /// <summary>The addresses of all pages there are, parameters in braces.</summary>
    internal IEnumerable<string> Routes =>
        host
            .Carrier.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));

    internal async Task<SiteVisit> VisitAsync(bool signedIn, bool scripts = true)
    {
        var context = await Browser.NewContextAsync(SiteView.Phone.Width, scripts: scripts);
        if (signedIn)
        {
            await context.AddCookiesAsync(await cookies.Value);
        }

        return new SiteVisit(this, await context.NewPageAsync());
    }

    /// <summary>A browser in which the demo's operator has signed in.</summary>
    internal async Task<SiteVisit> VisitDeskAsync(bool scripts = true)
    {
        var context = await Browser.NewContextAsync(SiteView.Desktop.Width, scripts: scripts);
        await context.AddCookiesAsync(await deskCookies.Value);
        return new SiteVisit(this, await context.NewPageAsync());
    }

    /// <summary>What the operator's authenticator app shows.</summary>
    internal string DeskCode => DemoOperator.CodeAt(host.Carrier.Settings.Clock.GetUtcNow());

    /// <summary>The link of a fresh invitation to the desk.</summary>
    internal Task<Uri> InvitationAsync(string login) =>
        host
            .Carrier.Services.GetRequiredService<OperatorInvites>()
            .InviteAsync(
                login,
                [OperatorRole.Support],
                new AuditEntry(AuditActor.Console, "", DeskActions.Invite, AuditOutcome.Done),
                CancellationToken.None
            );

    /// <summary>The contractor of <see cref="LineId"/>.</summary>
    internal Task<Guid> ContractorIdAsync() => ContractorOfAsync(LineId);

    /// <summary>A contractor whom no operator opens.</summary>
    internal Task<Guid> ClosedContractorIdAsync() => ContractorOfAsync(Friend.LineId);

    /// <summary>A gift of which something is left.</summary>
    internal async Task<Guid> GiftIdAsync()
    {
        var giftId = Guid.Empty;
        await InTheBookAsync(async connection =>
        {
            var giver = host.Family.Lines.Last(line => line.Who.LinksByItself && line.Who.LoginId == LoginId);
            var book = await Book.OpenAsync(
                connection,
                [giver.LineId, LineId],
                host.Carrier.Settings.Clock,
                CancellationToken.None
            );
            var request = new GiftRequest(
                giver.LineId,
                giver.Who.LineUserId,
                LineId,
                DataAmount.FromMegabytes(500),
                book.Month
            );
            var key = new IdempotencyKey($"site-stage/{Guid.CreateVersion7(book.Now):N}");
            giftId = Assert.IsType<GiftOutcome.Posted>(book.Give(key, request, new GiftPolicy())).GiftId;
            await using var batch = connection.CreateBatch();
            book.AppendWrites(batch);
            await batch.ExecuteNonQueryAsync();
        });
        return giftId;
    }

    private async Task<Guid> ContractorOfAsync(Guid lineId)
    {
        var contractorId = Guid.Empty;
        await InTheBookAsync(async connection =>
        {
            var now = host.Carrier.Settings.Clock.GetUtcNow();
            contractorId = (await LineOverview.ReadAsync(connection, lineId, now, default))!.Line.ContractorId;
        });
        return contractorId;
    }

    /// <summary>The link token of a fresh card in the chat.</summary>
    internal async Task<string> LinkTokenAsync()
    {
        using var control = new RemoteControl(Simulator);
        var before = (await control.ChatAsync(LineUserId)).Count;
        using var sent = await host.Carrier.Phones.PostAsJsonAsync(
            $"/control/users/{LineUserId}/text",
            new { text = ContractLink }
        );
        sent.EnsureSuccessStatusCode();
        for (var tries = 0; ; tries++)
        {
            var newest = (await control.ChatAsync(LineUserId)).Skip(before).Select(entry => entry!.ToJsonString());
            if (newest.Select(json => LinkToken().Match(json)).FirstOrDefault(match => match.Success) is { } found)
            {
                return found.Groups["token"].Value;
            }

            Assert.True(tries < MostTries, "No card with a link token came.");
            await Task.Delay(Pause);
        }
    }

    /// <summary>The link in the mail that comes next.</summary>
    internal async Task<string> MailedLinkAsync(Func<Task> ask)
    {
        var mails = (LocalMails)host.Carrier.Services.GetRequiredService<IEmailSender>();
        var before = mails.Newest.Count;
        await ask();
        for (var tries = 0; mails.Newest.Count == before; tries++)
        {
            Assert.True(tries < MostTries, "No mail came.");
            await Task.Delay(Pause);
        }

        return mails.Newest[0].Text.Split().First(word => word.Contains("/mypage/reset", StringComparison.Ordinal));
    }

    private async Task InTheBookAsync(Func<NpgsqlConnection, Task> change)
    {
        var database = host.Carrier.Services.GetRequiredService<NpgsqlDataSource>();
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await change(connection);
        await transaction.CommitAsync();
    }

    private async Task LinkTheFriendAsync(NpgsqlConnection connection)
    {
        var now = host.Carrier.Settings.Clock.GetUtcNow();
        var line = await LineOverview.ReadAsync(connection, Friend.LineId, now, default);
        await host
            .Carrier.Services.GetRequiredService<ContractLinks>()
            .LinkAsync(connection, line!.Line.ContractorId, Friend.Who.LineUserId, default);
    }

    /// <summary>What the job would do within a minute, so that there are points to look at.</summary>
    private async Task FixTheBillsAsync(NpgsqlConnection connection)
    {
        var awards = host.Carrier.Services.GetRequiredService<PointAwards>();
        while (await awards.FixNextBillsAsync(connection, default) is not null)
        {
            // Until the last month that is due.
        }
    }

    private Task GiveAsync()
    {
        var services = host.Carrier.Services;
        var giver = host.Family.Lines.Last(line => line.Who.LoginId == LoginId && line.Who.LinksByItself);
        return new SiteGifts(
            services.GetRequiredService<DataGiftRoom>(),
            services.GetRequiredService<NpgsqlDataSource>(),
            host.Carrier.Settings.Clock
        ).MakeAsync(new LineUserId(giver.Who.LineUserId), giver.LineId, Linked.LineId);
    }

    private async Task<IEnumerable<Cookie>> SignInAsync(Func<SiteVisit, Task> signIn)
    {
        await using var visit = await VisitAsync(signedIn: false);
        await signIn(visit);
        var given = await visit.Page.Context.CookiesAsync();
        return given.Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
        });
    }

    private (DemoLine Who, Guid LineId) Linked => host.Family.Lines.First(line => line.Who.LinksByItself);

    private (DemoLine Who, Guid LineId) Friend => host.Family.Lines.First(line => line.Who.LoginId != LoginId);

    [GeneratedRegex("linkToken=(?<token>[A-Za-z0-9_-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkToken();
}

[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<SiteStage>
{
    public const string Name = "site";
}

[CollectionDefinition(Name)]
public sealed class DeskCollection : ICollectionFixture<SiteStage>
{
    public const string Name = "desk";
}
