using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;

namespace LineMobileBot.IntegrationTests.Rooms.UserLinks;

public sealed class ReissuePageTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string Reissue = "再発行する";
    private const string Done = "新しい利用コードを発行しました";

    [Fact]
    public async Task A_reissue_makes_the_old_code_useless_at_once_and_by_default_the_link_stays()
    {
        using var contract = await ContractStage.OfAsync(site);
        var old = await contract.CodeAsync();
        var phone = await contract.LinkedPhoneAsync();

        var receipt = await contract.Browser.PressAsync(await contract.Browser.OpenAsync(contract.Reissue), Reissue);

        Assert.Contains(Done, receipt.Text, StringComparison.Ordinal);
        Assert.Empty(ContractStage.CodeOn(receipt));
        Assert.True(await contract.IsLinkedAsync());
        await phone.ReadsAsync("利用コードが新しくなりました");
        var stranger = await site.Stage.NewPhoneAsync("だれか");
        await stranger.FollowAsync();
        await stranger.TypeAsync(old);
        await stranger.ReadsAsync("その利用コードでは連携できませんでした");
        Assert.NotEqual(old, await contract.CodeAsync());
        Assert.Equal(["done"], await contract.AuditAsync("usage-code.reissue"));
    }

    [Fact]
    public async Task A_reissue_ends_the_link_when_the_contractor_chooses_so()
    {
        using var contract = await ContractStage.OfAsync(site);
        var phone = await contract.LinkedPhoneAsync();

        var form = await contract.Browser.OpenAsync(contract.Reissue);
        await contract.Browser.PressAsync(form, Reissue, ("endLink", "true"));

        Assert.False(await contract.IsLinkedAsync());
        await phone.ReadsAsync("連携が解除されました");
        await phone.TypeAsync("データ残量");
        await phone.ReadsAsync("まず利用者連携を");
    }

    [Fact]
    public async Task A_button_pressed_twice_reissues_once_and_shows_the_same_receipt()
    {
        using var contract = await ContractStage.OfAsync(site);
        var phone = await contract.LinkedPhoneAsync();
        var form = await contract.Browser.OpenAsync(contract.Reissue);

        var receipts = await Task.WhenAll(
            contract.Browser.PressAsync(form, Reissue),
            contract.Browser.PressAsync(form, Reissue)
        );

        Assert.Equal(receipts[0].Address, receipts[1].Address);
        Assert.All(receipts, receipt => Assert.Contains(Done, receipt.Text, StringComparison.Ordinal));
        Assert.Equal(["done"], await contract.AuditAsync("usage-code.reissue"));
        await phone.ReadsAsync("利用コードが新しくなりました");
        Assert.Equal(1, await phone.CountAsync("利用コードが新しくなりました"));
    }

    [Fact]
    public async Task A_form_that_was_used_for_one_line_reissues_no_other()
    {
        using var contract = await ContractStage.OfAsync(site);
        using var other = await ContractStage.OfAsync(site);
        var form = await contract.Browser.OpenAsync(contract.Reissue);
        await contract.Browser.PressAsync(form, Reissue);
        var key = form.FormWith(Reissue).Values["form-key"];

        var otherForm = await other.Browser.OpenAsync(other.Reissue);
        var sent = await other.Browser.PressAsync(otherForm, Reissue, ("form-key", key));

        Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        Assert.Contains("すでに受け付けています", sent.Alert, StringComparison.Ordinal);
        Assert.Equal(["refused form-used"], await other.AuditAsync("usage-code.reissue"));
    }

    [Fact]
    public async Task An_old_password_is_asked_again_and_nothing_is_reissued_before()
    {
        using var contract = await ContractStage.OfAsync(site);
        var code = await contract.CodeAsync();
        site.Stage.Clock.MoveForward(TimeSpan.FromMinutes(10));

        var form = await contract.Browser.OpenAsync(contract.Reissue);
        Assert.Contains("パスワードをおたずねします", form.Text, StringComparison.Ordinal);
        var asked = await contract.Browser.PressAsync(form, Reissue);
        Assert.Equal("/mypage/password-again", asked.Address.AbsolutePath);
        Assert.Equal(code, await contract.CodeAsync());

        var back = await contract.Browser.PressAsync(asked, "確認する", ("password", SiteDriver.Password));
        Assert.Equal(contract.Reissue, back.Address.AbsolutePath);
        await contract.Browser.PressAsync(back, Reissue);

        Assert.NotEqual(code, await contract.CodeAsync());
    }

    [Fact]
    public async Task What_was_chosen_before_the_password_was_asked_is_still_chosen_after_it()
    {
        using var contract = await ContractStage.OfAsync(site);
        await contract.LinkedPhoneAsync();
        site.Stage.Clock.MoveForward(TimeSpan.FromMinutes(10));

        var form = await contract.Browser.OpenAsync(contract.Reissue);
        var asked = await contract.Browser.PressAsync(form, Reissue, ("endLink", "true"));
        var back = await contract.Browser.PressAsync(asked, "確認する", ("password", SiteDriver.Password));
        await contract.Browser.PressAsync(back, Reissue);

        Assert.False(await contract.IsLinkedAsync());
    }

    [Fact]
    public async Task A_receipt_that_somebody_made_up_is_not_shown()
    {
        using var contract = await ContractStage.OfAsync(site);

        var page = await contract.Browser.OpenAsync(
            $"{contract.Address}?reissued={contract.LineId}&unlinked={contract.LineId}"
        );

        Assert.DoesNotContain(Done, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("利用者連携を解除しました", page.Text, StringComparison.Ordinal);
    }
}
