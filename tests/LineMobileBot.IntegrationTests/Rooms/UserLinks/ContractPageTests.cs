using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;

namespace LineMobileBot.IntegrationTests.Rooms.UserLinks;

public sealed class ContractPageTests(SiteStage site) : IClassFixture<SiteStage>
{
    [Fact]
    public async Task The_contract_is_one_link_from_the_home_page_with_all_its_facts()
    {
        using var contract = await ContractStage.OfAsync(site);

        var home = await contract.Browser.OpenAsync("/mypage");
        var page = await contract.Browser.OpenAsync(home.LinkTo("契約情報"));

        Assert.Equal((contract.Address, "契約情報"), (page.Address.AbsolutePath, page.Heading));
        string[] facts =
        [
            "陽葵さんの回線",
            "3GB",
            "1,480円（税別）",
            "ドコモ回線",
            "ご利用中",
            "SIMカードの発送日",
            "利用開始日",
        ];
        Assert.All(facts, fact => Assert.Contains(fact, page.Text, StringComparison.Ordinal));
        Assert.Contains("まだ連携されていません", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_is_on_the_page_only_when_it_is_asked_for_and_each_showing_is_written_down()
    {
        using var contract = await ContractStage.OfAsync(site);
        Assert.Empty(ContractStage.CodeOn(await contract.Browser.OpenAsync(contract.Address)));
        Assert.Empty(await contract.AuditAsync("usage-code.show"));

        var shown = await contract.ShowAsync();

        var code = await site.Stage.BackOffice.UsageCodeAsync(contract.LineId);
        Assert.Equal(code, ContractStage.CodeOn(shown).Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("no-store", shown.Headers["Cache-Control"]);
        Assert.Equal(["done"], await contract.AuditAsync("usage-code.show"));
    }

    [Fact]
    public async Task The_script_that_copies_is_ours_and_the_page_does_without_it()
    {
        using var contract = await ContractStage.OfAsync(site);

        var shown = await contract.ShowAsync();

        Assert.Matches("<script nonce=\"[^\"]+\" src=\"/mypage/files/copy.js[^\"]*\" defer>", shown.Html);
        Assert.Matches("<button type=\"button\"[^>]* hidden ", shown.Html);
        var script = await contract.Browser.OpenAsync("/mypage/files/copy.js");
        Assert.StartsWith("text/javascript", script.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_linked_user_is_shown_by_the_name_in_LINE_as_long_as_LINE_tells_it()
    {
        using var contract = await ContractStage.OfAsync(site);
        var phone = await contract.LinkedPhoneAsync();

        var known = await contract.Browser.OpenAsync(contract.Address);
        await phone.BlockAsync();
        var blocked = await contract.Browser.OpenAsync(contract.Address);

        Assert.Contains("LINEの名前 ひまり", known.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(phone.UserId, known.Html, StringComparison.Ordinal);
        Assert.Contains("LINEの名前 表示できません", blocked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ひまり", blocked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/reissue")]
    [InlineData("/unlink")]
    public async Task Another_contractors_line_is_not_found_and_the_try_is_written_down(string page)
    {
        using var owner = await ContractStage.OfAsync(site);
        using var stranger = await ContractStage.OfAsync(site);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync(owner.Address + page)).Status);

        Assert.Equal(["refused"], await stranger.AuditAsync("line.foreign"));
    }

    [Fact]
    public async Task A_form_sent_for_another_contractors_line_shows_and_changes_nothing()
    {
        using var owner = await ContractStage.OfAsync(site);
        await owner.LinkedPhoneAsync();
        using var stranger = await ContractStage.OfAsync(site);
        var code = await site.Stage.BackOffice.UsageCodeAsync(owner.LineId);
        var form = await stranger.Browser.OpenAsync(stranger.Reissue);

        foreach (var target in new[] { owner.Reissue, owner.Unlink, owner.Address })
        {
            var elsewhere = form with { Address = new Uri(form.Address, target) };
            var sent = await stranger.Browser.PressAsync(elsewhere, "再発行する");
            Assert.Equal((HttpStatusCode.NotFound, ""), (sent.Status, ContractStage.CodeOn(sent)));
        }

        Assert.Equal(code, await site.Stage.BackOffice.UsageCodeAsync(owner.LineId));
        Assert.True(await owner.IsLinkedAsync());
        Assert.Equal(["refused", "refused", "refused"], await stranger.AuditAsync("line.foreign"));
    }

    [Fact]
    public async Task A_line_that_was_not_shipped_has_no_code_to_show_or_reissue()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;
        var applied = await site.Stage.BackOffice.SendAsync(
            HttpMethod.Post,
            $"/api/contractors/{loginId}/lines",
            new
            {
                msisdn = "+819099990001",
                carrier = "au",
                planCode = "basic-3gb-voice",
                userName = "陽葵",
            }
        );
        var address = $"/mypage/contract/{applied.GetProperty("lineId").GetGuid()}";

        var page = await browser.OpenAsync(address);
        var reissue = await browser.OpenAsync($"{address}/reissue");

        Assert.Empty(page.Forms);
        Assert.Contains("SIMカードを発送したときに発行されます", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, reissue.Status);
        Assert.Equal("この回線には、再発行できる利用コードがありません。", reissue.Alert);
    }
}
