using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;
using static LineMobileBot.IntegrationTests.Rooms.SignUps.SignUpDriver;

namespace LineMobileBot.IntegrationTests.Rooms.SignUps;

/// <summary>A newcomer goes back to a form that was made before they were signed in.</summary>
public sealed class ConfirmAgainTests(SiteStage site) : IClassFixture<SiteStage>
{
    [Fact]
    public async Task A_newcomer_who_goes_back_and_confirms_again_sees_their_receipt()
    {
        using var browser = site.Stage.NewBrowser();
        var loginId = NewLoginId();
        var review = await ReviewAsync(browser, Newcomer(loginId));
        var receipt = await browser.PressAsync(review, Confirm);

        var again = await browser.PressAsync(review, Confirm);

        Assert.Equal(
            (HttpStatusCode.OK, receipt.Address, receipt.Heading),
            (again.Status, again.Address, again.Heading)
        );
        Assert.Equal(["done"], await site.AuditAsync(loginId, "application.apply"));
    }

    [Fact]
    public async Task Whoever_else_is_signed_in_by_then_sees_no_receipt_of_it()
    {
        using var browser = site.Stage.NewBrowser();
        var review = await ReviewAsync(browser, Newcomer(NewLoginId()));
        await browser.PressAsync(review, Confirm);
        var (_, neighbour) = await site.NewSignedInAsync();
        using var _ = neighbour;

        var sent = await neighbour.PressAsync(review, Confirm);

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.DoesNotContain("陽葵", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_has_applied_for_nothing_stays_refused()
    {
        using var browser = site.Stage.NewBrowser();
        var loginId = await site.NewContractorAsync();
        var review = await ReviewAsync(browser, Newcomer(NewLoginId()));
        await browser.SignInAsync(loginId);

        var sent = await browser.PressAsync(review, Confirm);

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.Empty(await site.AuditAsync(loginId, "application.apply"));
    }
}
