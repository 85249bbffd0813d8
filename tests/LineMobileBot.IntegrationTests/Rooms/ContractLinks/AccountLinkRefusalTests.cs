using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.ContractLinks;

/// <summary>What LINE, or somebody in its name, can come back with, and what must then not be linked.</summary>
public sealed class AccountLinkRefusalTests(RoomStage stage) : IClassFixture<RoomStage>
{
    private const string NotThisTime = "連携できませんでした";
    private readonly AccountLinkDriver _links = new(stage.Stage);

    [Fact]
    public async Task A_nonce_that_was_never_issued_links_nothing()
    {
        var phone = await stage.NewFriendAsync();

        await _links.OkAsync(phone, "never-issued-by-anybody-here");

        await phone.ReadsAsync(NotThisTime);
        await EventuallyAuditedAsync(loginId: null, "unknown-nonce");
    }

    [Fact]
    public async Task A_nonce_is_used_once_and_the_first_use_wins()
    {
        var loginId = await NewOpenContractorAsync();
        var phone = await stage.NewFriendAsync();
        var nonce = await _links.NonceAsync(loginId, await AccountLinkDriver.LinkTokenAsync(phone));
        await _links.OkAsync(phone, nonce);
        await phone.ReadsAsync("契約者連携が完了しました");

        await _links.OkAsync(phone, nonce);

        await phone.ReadsAsync(NotThisTime);
        Assert.Equal(phone.UserId, await _links.LineOfAsync(loginId));
        await EventuallyAuditedAsync(loginId, "used-nonce");
    }

    [Fact]
    public async Task A_nonce_that_comes_back_after_its_time_links_nothing()
    {
        var loginId = await NewOpenContractorAsync();
        var phone = await stage.NewFriendAsync();
        var nonce = await _links.NonceAsync(loginId, await AccountLinkDriver.LinkTokenAsync(phone));
        stage.Stage.Clock.MoveForward(TimeSpan.FromMinutes(10));

        await _links.OkAsync(phone, nonce);

        await phone.ReadsAsync(NotThisTime);
        Assert.Null(await _links.LineOfAsync(loginId));
        await EventuallyAuditedAsync(loginId, "expired-nonce");
    }

    [Fact]
    public async Task A_nonce_in_the_hands_of_another_LINE_links_nothing_and_is_void_for_its_owner_too()
    {
        var loginId = await NewOpenContractorAsync();
        var (owner, thief) = (await stage.NewFriendAsync(), await stage.NewFriendAsync());
        var nonce = await _links.NonceAsync(loginId, await AccountLinkDriver.LinkTokenAsync(owner));

        await _links.OkAsync(thief, nonce);

        await thief.ReadsAsync(NotThisTime);
        Assert.Null(await _links.LineOfAsync(loginId));
        await EventuallyAuditedAsync(loginId, "foreign-nonce");
        await _links.OkAsync(owner, nonce);
        await owner.ReadsAsync(NotThisTime);
        Assert.Null(await _links.LineOfAsync(loginId));
    }

    [Fact]
    public async Task A_link_that_LINE_calls_failed_voids_the_nonce_though_nobody_is_named()
    {
        var loginId = await NewOpenContractorAsync();
        var phone = await stage.NewFriendAsync();
        var nonce = await _links.NonceAsync(loginId, await AccountLinkDriver.LinkTokenAsync(phone));

        await _links.FailedAsync(nonce);

        await EventuallyAuditedAsync(loginId, "other-line-account");
        await _links.OkAsync(phone, nonce);
        await phone.ReadsAsync(NotThisTime);
        Assert.Null(await _links.LineOfAsync(loginId));
    }

    [Fact]
    public async Task Many_failed_links_at_once_are_each_done_once()
    {
        var loginId = await NewOpenContractorAsync();
        var phone = await stage.NewFriendAsync();
        var nonces = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            nonces.Add(await _links.NonceAsync(loginId, await AccountLinkDriver.LinkTokenAsync(phone)));
        }

        await Task.WhenAll(nonces.Select(_links.FailedAsync));

        await EventuallyAuditedAsync(loginId, "other-line-account", times: 10);
    }

    [Fact]
    public async Task A_login_id_that_another_LINE_holds_stays_there()
    {
        var loginId = await NewOpenContractorAsync();
        var (owner, other) = (await stage.NewFriendAsync(), await stage.NewFriendAsync());
        await _links.LinkAsync(owner, loginId);

        await _links.OkAsync(other, await _links.NonceAsync(loginId, await AccountLinkDriver.LinkTokenAsync(other)));

        await other.ReadsAsync("すでに別のLINEと連携されています");
        Assert.Equal(owner.UserId, await _links.LineOfAsync(loginId));
    }

    [Fact]
    public async Task The_same_login_id_again_says_that_it_is_linked_already()
    {
        var loginId = await NewOpenContractorAsync();
        var phone = await stage.NewFriendAsync();
        await _links.LinkAsync(phone, loginId);

        await _links.OkAsync(
            phone,
            await _links.NonceAsync(loginId, await AccountLinkDriver.AnotherLinkTokenAsync(phone))
        );

        await phone.ReadsAsync("もう連携済みです");
    }

    [Fact]
    public async Task A_contractor_whose_SIM_is_on_its_way_is_told_from_when_it_opens()
    {
        var loginId = await stage.NewContractorAsync();
        var line = await stage.Office.SendAsync(
            HttpMethod.Post,
            $"/api/contractors/{loginId}/lines",
            new
            {
                msisdn = "+817055550001",
                carrier = "au",
                planCode = "basic-3gb-voice",
                userName = "健一",
            }
        );
        var phone = await stage.NewFriendAsync();
        await _links.OkAsync(phone, await _links.NonceAsync(loginId, await AccountLinkDriver.LinkTokenAsync(phone)));
        await phone.ReadsAsync("SIMの発送をお知らせした翌日から");

        await stage.Office.SendAsync(
            HttpMethod.Post,
            $"/api/lines/{line.GetProperty("lineId").GetGuid()}/shipping-notice",
            new { at = stage.Now }
        );
        await _links.OkAsync(phone, await _links.NonceAsync(loginId, await AccountLinkDriver.LinkTokenAsync(phone)));

        await phone.ReadsAsync("0:00からご利用いただけます");
        Assert.Null(await _links.LineOfAsync(loginId));
    }

    private async Task<string> NewOpenContractorAsync()
    {
        var loginId = await stage.NewContractorAsync();
        await stage.Office.NewLineAsync(loginId, "健一", "basic-3gb-voice", stage.Now.AddDays(-3));
        return loginId;
    }

    private async Task EventuallyAuditedAsync(string? loginId, string reason, int times = 1)
    {
        Guid? contractor = loginId is null ? null : await _links.ContractorIdAsync(loginId);
        await Eventually.BecomesTrueAsync(
            $"the trail holds {reason}",
            async () => await _links.AuditedAsync("contract-link.link", contractor, reason) == times
        );
    }
}
