using System.Net;
using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>What somebody tries who holds nothing of the contractor's, but has the contractor's browser do it.</summary>
public sealed class PageAttackTests(AccessStage stage) : IClassFixture<AccessStage>
{
    private const string AntiforgeryCookie = "form";
    private const string SessionCookie = "mypage";
    private const string Elsewhere = "https://evil.example/mypage";

    private static readonly string[] PlacesOfAWayBack = ["returnUrl", "redirect_uri", "next", "url", "back"];

    [Fact]
    public async Task A_form_that_a_foreign_page_sends_in_the_contractors_browser_does_nothing()
    {
        var (own, attacker) = (await stage.NewHouseholdAsync(), await stage.NewHouseholdAsync());
        using var mine = await SignedInAsync(own);
        using var attackers = await SignedInAsync(attacker);
        var session = mine.Cookies.Where(cookie => cookie.Name != AntiforgeryCookie).ToList();
        var planted = attackers.Cookies.Where(cookie => cookie.Name == AntiforgeryCookie);
        using var withoutToken = mine.With(formToken: "");
        using var withForeignToken = mine.With(attackers.FormToken);
        using var withForeignTokenAndItsCookie = mine.With(attackers.FormToken, [.. session, .. planted]);
        using var withoutCookie = mine.With(mine.FormToken, session);
        Visitor[] forgeries = [withoutToken, withForeignToken, withForeignTokenAndItsCookie, withoutCookie];
        await stage.QuietAsync();
        var before = await StoredData.ReadAsync(stage.Stage.Database.DataSource);

        foreach (var door in PagesWith("POST").Where(door => !door.Has("PROPFIND")))
        {
            foreach (var forgery in forgeries)
            {
                var answer = await forgery.SendAsync("POST", own.AddressOf(door.Route), door.Body?.Invoke(own));

                Assert.Equal((door.Route, HttpStatusCode.BadRequest), (door.Route, answer.Status));
            }
        }

        Assert.Empty(StoredData.Changed(before, await StoredData.ReadAsync(stage.Stage.Database.DataSource)));
    }

    [Fact]
    public async Task A_form_that_a_foreign_page_sends_in_an_operators_browser_does_nothing()
    {
        var own = await stage.NewHouseholdAsync();
        var everyRole = new Actor("operator", ActorKind.Operator) { Roles = [.. OperatorRoles.All] };
        using var mine = await stage.NewVisitorAsync(everyRole, own, own);
        using var colleague = await stage.NewVisitorAsync(everyRole, own, own);
        using var withoutToken = mine.With(formToken: "");
        using var withForeignToken = mine.With(colleague.FormToken);
        await stage.QuietAsync();
        var before = await StoredData.ReadAsync(stage.Stage.Database.DataSource);

        foreach (var door in AccessTable.All.Where(door => door.Has("POST") && IsOfDesk(door)))
        {
            foreach (var forgery in new[] { withoutToken, withForeignToken })
            {
                var answer = await forgery.SendAsync("POST", own.AddressOf(door.Route), door.Body?.Invoke(own));

                Assert.Equal((door.Route, HttpStatusCode.BadRequest), (door.Route, answer.Status));
            }
        }

        Assert.Empty(StoredData.Changed(before, await StoredData.ReadAsync(stage.Stage.Database.DataSource)));
    }

    [Fact]
    public async Task No_page_sends_anybody_to_an_address_that_the_query_names()
    {
        var own = await stage.NewHouseholdAsync();
        using var contractor = await SignedInAsync(own);
        using var stranger = contractor.With(formToken: "", cookies: []);
        var query = string.Join('&', PlacesOfAWayBack.Select(name => $"{name}={Uri.EscapeDataString(Elsewhere)}"));

        foreach (var door in PagesWith("GET"))
        {
            foreach (var visitor in new[] { contractor, stranger })
            {
                var answer = await visitor.SendAsync("GET", $"{own.AddressOf(door.Route)}?{query}", body: null);

                // LINE stands on a loopback host here as we do; what it is told is tested with the one tap.
                var target = new Uri(answer.Address, answer.Headers.GetValueOrDefault("Location", "/"));
                Assert.True(target.IsLoopback, target.AbsoluteUri);
                Assert.DoesNotContain($"\"{Elsewhere}", WebUtility.HtmlDecode(answer.Html), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("/mypage/sign-in", "ログイン")]
    [InlineData("/mypage/password-again", "確認する")]
    public async Task After_the_password_nobody_is_sent_elsewhere(string page, string button)
    {
        var own = await stage.NewHouseholdAsync();
        using var browser = stage.Stage.NewBrowser();
        if (page != "/mypage/sign-in")
        {
            await browser.SignInAsync(own.LoginId);
        }

        foreach (var wish in new[] { Elsewhere, "//evil.example", "/\\evil.example", "/mypage/../../evil", "mypage" })
        {
            using var fresh = stage.Stage.NewBrowser();
            var asking = page == "/mypage/sign-in" ? fresh : browser;
            var form = await asking.OpenAsync($"{page}?returnUrl={Uri.EscapeDataString(wish)}");

            var after = await asking.PressAsync(
                form,
                button,
                ("loginId", own.LoginId),
                ("password", SiteDriver.Password)
            );

            Assert.Equal(stage.Stage.Bot.BaseAddress!.Authority, after.Address.Authority);
        }
    }

    [Fact]
    public async Task A_session_begins_with_the_sign_in_and_every_password_begins_another()
    {
        var own = await stage.NewHouseholdAsync();
        using var browser = stage.Stage.NewBrowser();
        await browser.OpenAsync("/mypage/sign-in");
        Assert.DoesNotContain(browser.Cookies, cookie => cookie.Name == SessionCookie);

        await browser.SignInAsync(own.LoginId);
        var first = SessionOf(browser);
        var again = await browser.OpenAsync("/mypage/password-again");
        await browser.PressAsync(again, "確認する", ("password", SiteDriver.Password));

        Assert.NotEqual(first, SessionOf(browser));
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("X-HTTP-Method")]
    [InlineData("X-Method-Override")]
    public async Task No_header_and_no_field_turns_one_method_into_another(string header)
    {
        var own = await stage.NewHouseholdAsync();
        using var visitor = await SignedInAsync(own);
        var fields = $"size=500&form-key={own.NewKey()}&_method=POST&__RequestVerificationToken={visitor.FormToken}";
        await stage.QuietAsync();
        var before = await StoredData.ReadAsync(stage.Stage.Database.DataSource);

        using var asPost = new HttpRequestMessage(HttpMethod.Get, $"/mypage/top-up/{own.LineId}/confirm?{fields}");
        asPost.Headers.Add(header, "POST");
        using var asGet = new HttpRequestMessage(HttpMethod.Post, $"/mypage/top-up/{own.LineId}?{fields}");
        asGet.Headers.Add(header, "GET");

        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(asPost)).Status);
        Assert.Contains(
            (await visitor.SendAsync(asGet)).Status,
            new[] { HttpStatusCode.BadRequest, HttpStatusCode.MethodNotAllowed }
        );
        Assert.Empty(StoredData.Changed(before, await StoredData.ReadAsync(stage.Stage.Database.DataSource)));
    }

    [Fact]
    public async Task A_door_written_otherwise_is_guarded_the_same()
    {
        var own = await stage.NewHouseholdAsync();
        using var browser = stage.Stage.NewBrowser();
        using var stranger = await stage.VisitorAsync(browser, "/mypage/sign-in");
        var bot = stage.Stage.Bot.BaseAddress!.GetLeftPart(UriPartial.Authority);
        var findings = new List<string>();

        foreach (var door in AccessTable.All.Where(door => door.Guard is not Guard.Anyone and not Guard.Signature))
        {
            var address = own.AddressOf(door.Route);
            foreach (var odd in new[] { address.ToUpperInvariant(), $"{address}/", $"/{address}" })
            {
                var answer = await stranger.SendAsync(door.Methods.Split(' ')[0], bot + odd, body: null);
                findings.AddRange(own.FoundIn(answer.Html).Select(told => $"{odd} tells {told}"));
                if (answer.Status == HttpStatusCode.OK || (int)answer.Status >= 500)
                {
                    findings.Add($"{odd}: {(int)answer.Status}");
                }
            }
        }

        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    private async Task<Visitor> SignedInAsync(Household household)
    {
        using var browser = stage.Stage.NewBrowser();
        await browser.SignInAsync(household.LoginId);
        return await stage.VisitorAsync(browser);
    }

    private static bool IsOfDesk(Door door) => door.Route.StartsWith("/desk", StringComparison.Ordinal);

    private static IEnumerable<Door> PagesWith(string method) =>
        AccessTable.All.Where(door => door.Has(method) && door.Route.StartsWith("/mypage", StringComparison.Ordinal));

    private static string SessionOf(SiteDriver browser) =>
        browser.Cookies.Single(cookie => cookie.Name == SessionCookie).Value;
}
