using System.Net;
using LineMobileBot.Features.SignUps;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;
using LineMobileBot.Ledger.Contracts;
using Microsoft.Extensions.DependencyInjection;
using static LineMobileBot.IntegrationTests.Rooms.SignUps.SignUpDriver;

namespace LineMobileBot.IntegrationTests.Rooms.SignUps;

/// <summary>A plan that went off sale between the card, the form and the last press.</summary>
public sealed class PlanNotSoldTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string OffSale = "communication-3gb-voice";
    private const string Sentence = "いまお申し込みいただけません";

    [Fact]
    public async Task A_form_for_it_is_refused_and_the_try_is_written_down()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;
        var form = await browser.OpenAsync(AddressOf());

        var sent = await browser.PressAsync(form, Review, [.. User(), ("plan", OffSale)]);

        AssertRefused(sent);
        Assert.Equal(["refused plan-not-sold"], await site.AuditAsync(loginId, "application.apply"));
        Assert.DoesNotContain("陽葵", (await browser.OpenAsync("/mypage/applications")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_press_is_refused_when_the_plan_went_off_sale_since_the_review()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;
        var review = await ReviewAsync(browser, User());
        var draft = new ApplicationDraft(
            loginId,
            null,
            OffSale,
            Carrier.Docomo,
            "陽葵",
            new DateOnly(2010, 4, 2),
            null
        );

        var sent = await browser.PressAsync(review, Confirm, ("draft", Seal(draft)));

        AssertRefused(sent);
        Assert.Equal(["refused plan-not-sold"], await site.AuditAsync(loginId, "application.apply"));
        Assert.DoesNotContain("陽葵", (await browser.OpenAsync("/mypage/applications")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newcomer_who_is_refused_becomes_no_contractor_and_the_try_is_written_down()
    {
        using var browser = site.Stage.NewBrowser();
        var before = await RefusedStrangersAsync();
        var loginId = NewLoginId();
        var review = await ReviewAsync(browser, Newcomer(loginId));
        var newcomer = new NewcomerDraft("さくら", "s@example.com", null, SiteDriver.Password);
        var draft = new ApplicationDraft(
            loginId,
            newcomer,
            OffSale,
            Carrier.Docomo,
            "陽葵",
            new DateOnly(2010, 4, 2),
            null
        );

        var sent = await browser.PressAsync(review, Confirm, ("draft", Seal(draft)));

        AssertRefused(sent);
        Assert.Equal(before + 1, await RefusedStrangersAsync());
        using var again = site.Stage.NewBrowser();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await again.SignInAsync(loginId)).Status);
    }

    private static void AssertRefused(WebPage page)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(Sentence, page.Alert, StringComparison.Ordinal);
    }

    private string Seal(ApplicationDraft draft) =>
        site.Stage.Services.GetRequiredService<SignUpSeals>().SealDraft(draft, site.Stage.Clock.GetUtcNow());

    private async Task<long> RefusedStrangersAsync()
    {
        await using var count = site.Stage.Database.DataSource.CreateCommand(
            """
            select count(*) from audit_events
            where actor_kind = 1 and action = 'application.apply' and outcome = 2 and detail ->> 'reason' = 'plan-not-sold'
            """
        );
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
