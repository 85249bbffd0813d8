using System.Globalization;
using System.Net;
using LineMobileBot.BackOffice;
using LineMobileBot.Desk;
using LineMobileBot.Features.Campaigns;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.Rooms.ContractLinks;
using LineMobileBot.IntegrationTests.Rooms.SignUps;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Site.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>The whole road for all tests of a class, in the middle of a month; each test has households of its own.</summary>
public sealed class AccessStage : IAsyncLifetime
{
    private const string FormOfAnybody = "/mypage/sign-in";
    private const string FormOfContractors = "/mypage/sign-out";
    private const string FormOfOperators = "/desk/sign-out";
    private static readonly TimeSpan LongAgo = TimeSpan.FromMinutes(11);
    private int _last;

    internal CarrierStage Stage { get; private set; } = null!;

    private DateTimeOffset Now => Stage.Clock.GetUtcNow();

    public async Task InitializeAsync()
    {
        Stage = await CarrierStage.StartAsync(builder =>
        {
            // All actors come from one address.
            builder.Configuration["Site:SignInLimits:PerAddressAndMinute"] = "100000";
            builder.Configuration["Site:SignInLimits:PerLoginIdAndMinute"] = "100000";
        });
        Stage.Clock.MoveForwardTo(ServiceMonth.Of(Now).Next.Start.AddDays(14));
    }

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    /// <summary>A household that has bought data and is about to change its plan.</summary>
    internal async Task<Household> NewHouseholdAsync()
    {
        var number = Interlocked.Increment(ref _last);
        var loginId = string.Create(CultureInfo.InvariantCulture, $"keiyakusha{number:000}");
        var userName = string.Create(CultureInfo.InvariantCulture, $"架空さくら{number:000}");
        await Stage.BackOffice.NewContractorAsync(loginId, $"household-of-{loginId}", SiteDriver.Password);
        var lineId = await Stage.BackOffice.NewLineAsync(loginId, userName, "basic-3gb-voice", Now.AddDays(-3));
        var userPhone = await Stage.NewLinkedPhoneAsync(userName, lineId);
        var links = new AccountLinkDriver(Stage);
        var contractorPhone = await links.NewFriendAsync();
        await links.LinkAsync(contractorPhone, loginId);
        using var browser = Stage.NewBrowser();
        await browser.SignInAsync(loginId);
        return new Household(
            loginId,
            lineId,
            userName,
            (await Stage.BackOffice.LineAsync(lineId)).GetProperty("msisdn").GetString()!,
            await Stage.BackOffice.UsageCodeAsync(lineId)
        )
        {
            UserPhone = userPhone,
            UserLinkId = await UserLinkAsync(browser, lineId),
            ApplicationId = await ApplyAsync(browser, userName),
            ContractorPhone = contractorPhone,
            ContractorId = await links.ContractorIdAsync(loginId),
            TopUpId = await BuyAsync(browser, lineId),
            CampaignId = await DraftAsync(),
            PlanChangeId = await SchedulePlanAsync(browser, lineId),
            At = Now,
            NextMonth = ServiceMonth.Of(Now).Next.FirstDay,
        };
    }

    /// <summary>Somebody who has added the account and linked nothing.</summary>
    internal Task<PhoneDriver> NewFriendAsync() => new AccountLinkDriver(Stage).NewFriendAsync();

    /// <param name="actor">Who comes.</param>
    /// <param name="own">Whose contractor, or whose user, the actor is.</param>
    /// <param name="other">The household next door.</param>
    internal async Task<Visitor> NewVisitorAsync(Actor actor, Household own, Household other) =>
        actor.Kind switch
        {
            ActorKind.Stranger => await WithoutSignInAsync(),
            ActorKind.UserOfTheLine => await SentAwayAsync(own.UserPhone),
            ActorKind.OtherContractor => await SignedInAsync(other),
            ActorKind.ContractorJustNow => await SignedInAsync(own),
            ActorKind.ContractorLongAgo => await SignedInLongAgoAsync(own),
            ActorKind.ContractorByLine => await SignedInByLineAsync(own.ContractorPhone),
            ActorKind.Operator => await AtTheDeskAsync(actor.Roles),
            ActorKind.ValidKey => (await WithoutSignInAsync()).WithKey(await NewKeyAsync(actor.Scopes)),
            ActorKind.UselessKey => (await WithoutSignInAsync()).WithKey(await UselessKeyAsync(actor.Scopes)),
            _ => throw new InvalidOperationException($"Who is {actor}?"),
        };

    /// <summary>What the browser holds at this moment.</summary>
    internal Task<Visitor> VisitorAsync(SiteDriver browser, string form = FormOfContractors) =>
        Visitor.WithCookiesAsync(Stage.Bot.BaseAddress!, browser, form);

    internal Task QuietAsync() =>
        Eventually.BecomesTrueAsync("nothing is under way", () => StoredData.IsQuietAsync(Stage.Database.DataSource));

    private async Task<Visitor> WithoutSignInAsync()
    {
        using var browser = Stage.NewBrowser();
        return await VisitorAsync(browser, FormOfAnybody);
    }

    /// <summary>Has tried the way of contractors, and is left with what that left in the browser.</summary>
    private async Task<Visitor> SentAwayAsync(PhoneDriver phone)
    {
        using var browser = Stage.NewBrowser();
        Assert.Equal(HttpStatusCode.Forbidden, (await LineLoginDriver.OpenAsync(browser, phone)).Status);
        return await VisitorAsync(browser, FormOfAnybody);
    }

    private async Task<Visitor> AtTheDeskAsync(OperatorRole[] roles)
    {
        using var browser = await Stage.Desk.NewSignedInAsync(roles);
        return await VisitorAsync(browser, FormOfOperators);
    }

    private async Task<Visitor> SignedInByLineAsync(PhoneDriver phone)
    {
        using var browser = Stage.NewBrowser();
        Assert.Equal("/mypage", (await LineLoginDriver.OpenAsync(browser, phone)).Address.AbsolutePath);
        return await VisitorAsync(browser);
    }

    private async Task<Visitor> SignedInAsync(Household household)
    {
        using var browser = Stage.NewBrowser();
        await browser.SignInAsync(household.LoginId);
        return await VisitorAsync(browser);
    }

    private async Task<Visitor> SignedInLongAgoAsync(Household household)
    {
        var visitor = await SignedInAsync(household);
        Stage.Clock.MoveForward(LongAgo);
        return visitor;
    }

    private async Task<string> NewKeyAsync(string[] scopes)
    {
        var key = await ApiKeys.CreateAsync(Stage.Database.DataSource, "matrix", scopes, Stage.Clock);
        if (scopes.Length == 0)
        {
            // A key made without scopes may do nearly all; this one may do nothing.
            await ChangeLastKeyAsync("scopes = '{}'");
        }

        return key;
    }

    private async Task<string> UselessKeyAsync(string[] scopes)
    {
        if (scopes.Length == 0)
        {
            return "lmb_nobody-ever-made-this-one";
        }

        var key = await ApiKeys.CreateAsync(Stage.Database.DataSource, "matrix", scopes, Stage.Clock);
        await ChangeLastKeyAsync("revoked_at = created_at");
        return key;
    }

    private async Task ChangeLastKeyAsync(string change)
    {
        await using var update = Stage.Database.DataSource.CreateCommand(
            $"update api_keys set {change} where id = (select id from api_keys order by created_at desc, id desc limit 1)"
        );
        Assert.Equal(1, await update.ExecuteNonQueryAsync());
    }

    private static async Task<Guid> BuyAsync(SiteDriver browser, Guid lineId)
    {
        var confirm = await browser.OpenAsync($"/mypage/top-up/{lineId}/confirm?size=500");
        return Guid.Parse((await browser.PressAsync(confirm, "追加する")).Address.Segments[^1]);
    }

    private async Task<Guid> DraftAsync()
    {
        var id = Guid.CreateVersion7(Now);
        var content = new CampaignContent { Form = CampaignForm.Text, Text = "お知らせ" };
        var move = await Stage
            .Services.GetRequiredService<CampaignHandler>()
            .CreateAsync(
                new AuditEntry(AuditActor.Operator, "", CampaignAudit.Create, AuditOutcome.Done),
                Guid.Empty,
                id,
                new Draft("お知らせ", content, new Audience(AudienceKind.Friends)),
                CancellationToken.None
            );
        Assert.IsType<CampaignMove.Done>(move);
        return id;
    }

    private static async Task<Guid> UserLinkAsync(SiteDriver browser, Guid lineId)
    {
        var question = await browser.OpenAsync($"/mypage/contract/{lineId}/unlink");
        return Guid.Parse(question.Forms.Single(form => form.Values.ContainsKey("linkId")).Values["linkId"]);
    }

    private static async Task<Guid> ApplyAsync(SiteDriver browser, string userName) =>
        SignUpDriver.IdOf(await SignUpDriver.ApplyAsync(browser, SignUpDriver.User(userName)));

    private static async Task<Guid> SchedulePlanAsync(SiteDriver browser, Guid lineId)
    {
        var confirm = await browser.OpenAsync($"/mypage/plan/{lineId}/confirm?plan=basic-6gb-voice");
        var scheduled = await browser.PressAsync(confirm, "変更を予約する");
        return Guid.Parse(scheduled.FormWith("変更を取り消す").Values["change"]);
    }
}
