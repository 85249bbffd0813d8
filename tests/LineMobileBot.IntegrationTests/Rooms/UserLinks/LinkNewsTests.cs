using LineMobileBot.IntegrationTests.Rooms.ContractLinks;

namespace LineMobileBot.IntegrationTests.Rooms.UserLinks;

public sealed class LinkNewsTests(RoomStage stage) : IClassFixture<RoomStage>
{
    [Fact]
    public async Task The_contractor_hears_who_links_their_line_and_that_the_link_was_ended()
    {
        var links = new AccountLinkDriver(stage.Stage);
        var loginId = await stage.NewContractorAsync();
        var lineId = await stage.Office.NewLineAsync(loginId, "陽葵", "basic-3gb-voice", stage.Now.AddDays(-3));
        var payer = await links.NewFriendAsync();
        await links.LinkAsync(payer, loginId);

        var user = await stage.Stage.NewLinkedPhoneAsync("陽葵", lineId);
        var made = await payer.ReadsAsync("利用コードでLINEと連携されました");
        await user.SendBackAsync($"v1/user-link/end?line={lineId:N}");
        await user.ReadsAsync("連携を解除しました");
        await payer.ReadsAsync("利用者の方が解除しました");

        Assert.Contains("陽葵さんの回線", made.Words, StringComparison.Ordinal);
        Assert.Contains(
            Uri.EscapeDataString($"/mypage/contract/{lineId}"),
            Cards.UriOf(made, "マイページで確かめる"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_links_their_own_line_hears_of_it_once()
    {
        var links = new AccountLinkDriver(stage.Stage);
        var loginId = await stage.NewContractorAsync();
        var lineId = await stage.Office.NewLineAsync(loginId, "健一", "basic-3gb-voice", stage.Now.AddDays(-3));
        var phone = await links.NewFriendAsync();
        await links.LinkAsync(phone, loginId);

        await phone.TypeAsync(await stage.Office.UsageCodeAsync(lineId));
        await phone.ReadsAsync("連携しました");
        await phone.TypeAsync("データ残量");
        await phone.ReadsAsync("3GB");

        Assert.Equal(0, await phone.CountAsync("利用コードでLINEと連携されました"));
    }
}
