using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;

namespace LineMobileBot.IntegrationTests.Rooms.UserLinks;

public sealed class RemoteUnlinkPageTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string Unlink = "連携を解除する";

    [Fact]
    public async Task A_contractor_ends_a_link_from_afar_and_the_data_is_closed_at_once()
    {
        using var contract = await ContractStage.OfAsync(site);
        var phone = await contract.LinkedPhoneAsync();
        await phone.TypeAsync("データ残量");
        await phone.ReadsAsync("3GB");

        var confirm = await contract.Browser.OpenAsync(contract.Unlink);
        Assert.Contains("LINEの名前 ひまり", confirm.Text, StringComparison.Ordinal);
        var receipt = await contract.Browser.PressAsync(confirm, Unlink);

        Assert.Contains("利用者連携を解除しました。", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("まだ連携されていません", receipt.Text, StringComparison.Ordinal);
        Assert.False(await contract.IsLinkedAsync());
        await phone.ReadsAsync("連携が解除されました");
        await phone.TypeAsync("データ残量");
        await phone.ReadsAsync("まず利用者連携を");
        Assert.Equal(["done"], await contract.AuditAsync("user-link.unlink"));
    }

    [Fact]
    public async Task Unclaimed_gift_links_of_the_user_are_void_and_their_data_is_back_in_the_plan()
    {
        using var contract = await ContractStage.OfAsync(site);
        var phone = await contract.LinkedPhoneAsync();
        await ReserveAsync(phone);
        Assert.Equal(500_000_000, await LeftAsync(contract, "Reserved"));

        await contract.Browser.PressAsync(await contract.Browser.OpenAsync(contract.Unlink), Unlink);

        Assert.Equal(0, await LeftAsync(contract, "Reserved"));
        Assert.Equal(3_000_000_000, await LeftAsync(contract, "Plan"));
    }

    [Fact]
    public async Task A_button_pressed_twice_tells_once_and_shows_the_same_receipt()
    {
        using var contract = await ContractStage.OfAsync(site);
        var phone = await contract.LinkedPhoneAsync();
        var confirm = await contract.Browser.OpenAsync(contract.Unlink);

        var receipts = await Task.WhenAll(
            contract.Browser.PressAsync(confirm, Unlink),
            contract.Browser.PressAsync(confirm, Unlink)
        );

        Assert.Equal(receipts[0].Address, receipts[1].Address);
        Assert.Equal(["done"], await contract.AuditAsync("user-link.unlink"));
        await phone.ReadsAsync("連携が解除されました");
        Assert.Equal(1, await phone.CountAsync("連携が解除されました"));
    }

    [Fact]
    public async Task An_old_form_ends_no_link_that_was_made_since()
    {
        using var contract = await ContractStage.OfAsync(site);
        await contract.LinkedPhoneAsync();
        var older = await contract.Browser.OpenAsync(contract.Unlink);
        await contract.Browser.PressAsync(older, Unlink);
        await contract.LinkedPhoneAsync();

        await contract.Browser.PressAsync(older, Unlink);

        Assert.True(await contract.IsLinkedAsync());
    }

    [Fact]
    public async Task A_link_that_the_line_never_had_is_refused_and_written_down()
    {
        using var contract = await ContractStage.OfAsync(site);
        await contract.LinkedPhoneAsync();
        using var other = await ContractStage.OfAsync(site);
        await other.LinkedPhoneAsync();
        var foreign = (await other.Browser.OpenAsync(other.Unlink)).FormWith(Unlink).Values["linkId"];
        var confirm = await contract.Browser.OpenAsync(contract.Unlink);

        foreach (var linkId in new[] { foreign, "", "no id" })
        {
            var sent = await contract.Browser.PressAsync(confirm, Unlink, ("linkId", linkId));
            Assert.Equal(HttpStatusCode.Conflict, sent.Status);
            Assert.Equal("この回線には、解除できる連携がありません。", sent.Alert);
        }

        Assert.True(await contract.IsLinkedAsync());
        Assert.True(await other.IsLinkedAsync());
        Assert.Equal(["refused no-such-link"], await contract.AuditAsync("user-link.unlink"));
    }

    [Fact]
    public async Task An_old_password_is_asked_again_and_the_link_stays_until_then()
    {
        using var contract = await ContractStage.OfAsync(site);
        await contract.LinkedPhoneAsync();
        site.Stage.Clock.MoveForward(TimeSpan.FromMinutes(10));

        var asked = await contract.Browser.PressAsync(await contract.Browser.OpenAsync(contract.Unlink), Unlink);

        Assert.Equal("/mypage/password-again", asked.Address.AbsolutePath);
        Assert.True(await contract.IsLinkedAsync());
    }

    private static async Task ReserveAsync(PhoneDriver phone)
    {
        await phone.TypeAsync("プレゼント");
        await phone.ReadsAsync("だれに贈りますか？");
        await phone.PressAsync("プレゼントリンクで贈る");
        await phone.ReadsAsync("リンクを最初に開いた方へ");
        await phone.PressAsync("500MB");
        await phone.ReadsAsync("プレゼントしますか？");
        await phone.PressAsync("プレゼントする");
        await phone.ReadsAsync("リンクができました");
    }

    private async Task<long> LeftAsync(ContractStage contract, string kind) =>
        (await site.Stage.BackOffice.LineAsync(contract.LineId))
            .GetProperty("buckets")
            .EnumerateArray()
            .Where(bucket => bucket.GetProperty("kind").GetString() == kind)
            .Sum(bucket => bucket.GetProperty("remaining").GetInt64());
}
