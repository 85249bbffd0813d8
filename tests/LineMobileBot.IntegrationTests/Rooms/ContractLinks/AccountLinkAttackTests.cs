using System.Net;
using Line.Messaging.Accounts;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;

namespace LineMobileBot.IntegrationTests.Rooms.ContractLinks;

/// <summary>Somebody wants their LINE to open another's My Page, or another's LINE to open theirs.</summary>
public sealed class AccountLinkAttackTests(SiteStage site) : IClassFixture<SiteStage>
{
    private readonly AccountLinkDriver _links = new(site.Stage);

    [Fact]
    public async Task A_victim_who_opens_the_attackers_link_page_and_types_the_password_links_nobody()
    {
        var (victim, attacker) = (await _links.NewFriendAsync("和子"), await _links.NewFriendAsync("某"));
        var victimsLogin = await _links.NewContractorAsync();
        var attackersToken = await AccountLinkDriver.LinkTokenAsync(attacker);
        using var victimsBrowser = site.Stage.NewBrowser();

        var dialog = await AccountLinkDriver.SignInAsync(victimsBrowser, attackersToken, victimsLogin);
        await AccountLinkDriver.AgreeAsync(victimsBrowser, dialog, victim);

        await EventuallyRefusedAsync(victimsLogin, "other-line-account");
        Assert.Null(await _links.LineOfAsync(victimsLogin));
        Assert.Equal(0, await attacker.CountAsync("契約者連携が完了しました"));
        Assert.Equal(0, await victim.CountAsync("契約者連携が完了しました"));
    }

    [Fact]
    public async Task An_attacker_who_gets_hold_of_the_nonce_cannot_end_the_link_with_a_link_token_of_their_own()
    {
        var (victim, attacker) = (await _links.NewFriendAsync("和子"), await _links.NewFriendAsync("某"));
        var victimsLogin = await _links.NewContractorAsync();
        using var victimsBrowser = site.Stage.NewBrowser();
        var dialog = await AccountLinkDriver.SignInAsync(
            victimsBrowser,
            await AccountLinkDriver.LinkTokenAsync(victim),
            victimsLogin
        );
        var stolen = AccountLinkDriver.NonceOf(dialog);
        using var attackersBrowser = site.Stage.NewBrowser();
        var own = await AccountLinkDriver.LinkTokenAsync(attacker);

        var swapped = await attackersBrowser.OpenAsync(DialogOf(own, stolen));
        await AccountLinkDriver.AgreeAsync(attackersBrowser, swapped, attacker);

        await attacker.ReadsAsync("連携できませんでした");
        await EventuallyRefusedAsync(victimsLogin, "foreign-nonce");
        Assert.Null(await _links.LineOfAsync(victimsLogin));
    }

    [Fact]
    public async Task An_attacker_who_signs_in_on_the_victims_link_page_links_nobody()
    {
        var (victim, attacker) = (await _links.NewFriendAsync("和子"), await _links.NewFriendAsync("某"));
        var attackersLogin = await _links.NewContractorAsync();
        using var attackersBrowser = site.Stage.NewBrowser();

        var dialog = await AccountLinkDriver.SignInAsync(
            attackersBrowser,
            await AccountLinkDriver.LinkTokenAsync(victim),
            attackersLogin
        );
        await AccountLinkDriver.AgreeAsync(attackersBrowser, dialog, attacker);

        await EventuallyRefusedAsync(attackersLogin, "other-line-account");
        Assert.Null(await _links.LineOfAsync(attackersLogin));
        Assert.Equal(0, await victim.CountAsync("契約者連携が完了しました"));
    }

    [Fact]
    public async Task A_form_of_a_foreign_page_links_nobody()
    {
        var (victim, attacker) = (await _links.NewContractorAsync(), await _links.NewFriendAsync("某"));
        var token = await AccountLinkDriver.LinkTokenAsync(attacker);
        using var browser = site.Stage.NewBrowser();
        await browser.SignInAsync(victim);
        using var forged = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["loginId"] = victim,
                ["password"] = SiteDriver.Password,
            }
        );

        var answer = await browser.OnceAsync(HttpMethod.Post, AccountLinkDriver.PageOf(token), forged);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Null(await _links.LineOfAsync(victim));
    }

    private string DialogOf(string linkToken, string nonce) =>
        AccountLinkUrl.Create(new Uri(site.Stage.Simulator.BaseAddress!, "/access"), linkToken, nonce);

    private async Task EventuallyRefusedAsync(string loginId, string reason)
    {
        var contractor = await _links.ContractorIdAsync(loginId);
        await Eventually.BecomesTrueAsync(
            $"the trail holds {reason}",
            async () => await _links.AuditedAsync("contract-link.link", contractor, reason) == 1
        );
    }
}
