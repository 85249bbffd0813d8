using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.ContractLinks;

public sealed class ContractLinkTests(RoomStage stage) : IClassFixture<RoomStage>
{
    private readonly AccountLinkDriver _links = new(stage.Stage);

    [Fact]
    public async Task Who_is_not_linked_is_told_what_linking_gives_and_that_it_can_be_undone()
    {
        var phone = await stage.NewFriendAsync();

        await phone.TapAsync("契約者連携（マイページ）");

        var card = await phone.ReadsAsync("ログインして連携する");
        Assert.Contains("LINEポイント", card.Words, StringComparison.Ordinal);
        Assert.Contains("いつでも解除できます", card.Words, StringComparison.Ordinal);
        Assert.NotEmpty(AccountLinkDriver.LinkTokenOf(card));
    }

    [Fact]
    public async Task A_link_token_is_asked_of_LINE_for_each_tap_and_never_written_down()
    {
        var phone = await stage.NewFriendAsync();

        var first = await AccountLinkDriver.LinkTokenAsync(phone);
        var second = await AccountLinkDriver.LinkTokenAsync(phone);

        Assert.NotEqual(first, second);
        Assert.False(await IsStoredAsync(first));
        Assert.False(await IsStoredAsync(second));
    }

    [Fact]
    public async Task A_tap_is_answered_in_the_end_when_LINE_could_not_issue_a_link_token_at_once()
    {
        var phone = await stage.NewFriendAsync();
        await stage.Stage.FaultsAsync(new { api = new { issueLinkToken = new { serverError = 1.0, times = 4 } } });

        await phone.TypeAsync("契約者連携（マイページ）");

        Assert.NotEmpty(AccountLinkDriver.LinkTokenOf(await phone.ReadsAsync("ログインして連携する")));
    }

    [Fact]
    public async Task A_contractor_who_signed_in_is_linked_told_so_and_gets_the_menu_of_contractors()
    {
        var loginId = await NewOpenContractorAsync();
        var phone = await stage.NewFriendAsync();
        var nonce = await _links.NonceAsync(loginId, await AccountLinkDriver.LinkTokenAsync(phone));

        await _links.OkAsync(phone, nonce);

        var made = await phone.ReadsAsync("契約者連携が完了しました");
        Assert.Contains("いつでも解除できます", made.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(loginId, made.Words, StringComparison.Ordinal);
        Assert.EndsWith("/mypage/line-login", Cards.UriOf(made, "マイページを開く"), StringComparison.Ordinal);
        await phone.ReadsAsync("契約者連携 済み");
        Assert.Equal(phone.UserId, await _links.LineOfAsync(loginId));
        await ShowsMenuAsync(phone, "contractor");
        Assert.Equal(1, await AuditedAsync("contract-link.link", loginId));
    }

    [Fact]
    public async Task Who_is_linked_sees_the_door_to_My_Page_and_which_login_ids_open_it()
    {
        var phone = await stage.NewFriendAsync();
        await _links.LinkAsync(phone, await NewOpenContractorAsync());

        await phone.TypeAsync("マイページ");

        var card = await phone.ReadsAsync("新規ログインID連携");
        Assert.Contains("•••", card.Words, StringComparison.Ordinal);
        Assert.EndsWith("/mypage/line-login", Cards.UriOf(card, "マイページを開く"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_more_login_id_is_linked_by_the_same_way()
    {
        var (first, second) = (await NewOpenContractorAsync(), await NewOpenContractorAsync());
        var phone = await stage.NewFriendAsync();
        await _links.LinkAsync(phone, first);

        var token = await AccountLinkDriver.AnotherLinkTokenAsync(phone);
        await _links.OkAsync(phone, await _links.NonceAsync(second, token));

        await phone.ReadsAsync("契約者連携が完了しました");
        Assert.Equal(phone.UserId, await _links.LineOfAsync(first));
        Assert.Equal(phone.UserId, await _links.LineOfAsync(second));
    }

    [Fact]
    public async Task A_link_is_ended_by_one_button_and_one_confirm_at_once()
    {
        var loginId = await NewOpenContractorAsync();
        var phone = await stage.NewFriendAsync();
        await _links.LinkAsync(phone, loginId);
        await phone.TypeAsync("マイページ");
        await phone.ReadsAsync("新規ログインID連携");

        await phone.PressAsync("連携解除");
        var question = await phone.ReadsAsync("契約者連携を解除しますか");
        await phone.PressAsync("解除する");

        await phone.ReadsAsync("連携を解除しました");
        Assert.Null(await _links.LineOfAsync(loginId));
        await ShowsMenuAsync(phone, "none");
        Assert.Equal(1, await AuditedAsync("contract-link.unlink", loginId));
        await phone.PressAsync("解除する", on: question);
        await phone.ReadsAsync("もう解除されています");
        Assert.Equal(1, await AuditedAsync("contract-link.unlink", loginId));
    }

    [Fact]
    public async Task With_several_login_ids_the_person_says_which_link_ends_and_the_others_stay()
    {
        var (first, second) = (await NewOpenContractorAsync(), await NewOpenContractorAsync());
        var phone = await stage.NewFriendAsync();
        await _links.LinkAsync(phone, first);
        await _links.OkAsync(
            phone,
            await _links.NonceAsync(second, await AccountLinkDriver.AnotherLinkTokenAsync(phone))
        );
        await phone.ReadsAsync("契約者連携が完了しました");
        await phone.TypeAsync("マイページ");
        await phone.ReadsAsync("新規ログインID連携");

        await phone.PressAsync("連携解除");
        await phone.ReadsAsync("どのログインIDの連携を解除しますか");
        await phone.PressAsync(Features.ContractLinks.LoginIdMask.Of(second));
        await phone.ReadsAsync("契約者連携を解除しますか");
        await phone.PressAsync("解除する");

        await phone.ReadsAsync("連携を解除しました");
        Assert.Equal(phone.UserId, await _links.LineOfAsync(first));
        Assert.Null(await _links.LineOfAsync(second));
        await ShowsMenuAsync(phone, "contractor");
    }

    [Fact]
    public async Task Who_thinks_better_of_it_stays_linked()
    {
        var loginId = await NewOpenContractorAsync();
        var phone = await stage.NewFriendAsync();
        await _links.LinkAsync(phone, loginId);
        await phone.TypeAsync("マイページ");
        await phone.ReadsAsync("新規ログインID連携");
        await phone.PressAsync("連携解除");
        await phone.ReadsAsync("契約者連携を解除しますか");

        await phone.PressAsync("やめる");

        await phone.ReadsAsync("連携はそのままです");
        Assert.Equal(phone.UserId, await _links.LineOfAsync(loginId));
    }

    [Fact]
    public async Task An_old_button_does_not_end_the_link_that_somebody_else_has_made_since()
    {
        var loginId = await NewOpenContractorAsync();
        var (old, owner) = (await stage.NewFriendAsync(), await stage.NewFriendAsync());
        await _links.LinkAsync(old, loginId);
        await old.TypeAsync("マイページ");
        await old.ReadsAsync("新規ログインID連携");
        await old.PressAsync("連携解除");
        var question = await old.ReadsAsync("契約者連携を解除しますか");
        await old.PressAsync("解除する");
        await old.ReadsAsync("連携を解除しました");
        await _links.LinkAsync(owner, loginId);

        await old.PressAsync("解除する", on: question);

        await old.ReadsAsync("もう解除されています");
        Assert.Equal(owner.UserId, await _links.LineOfAsync(loginId));
    }

    [Fact]
    public async Task One_person_in_both_roles_has_both_links_and_ending_one_leaves_the_other()
    {
        var loginId = await stage.NewContractorAsync();
        var line = await stage.Office.NewLineAsync(loginId, "健一", "basic-3gb-voice", stage.Now.AddDays(-3));
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", line);
        await _links.LinkAsync(phone, loginId);
        await phone.ReadsAsync("連携はすべて完了しています");
        await ShowsMenuAsync(phone, "both");

        await phone.TypeAsync("マイページ");
        await phone.ReadsAsync("新規ログインID連携");
        await phone.PressAsync("連携解除");
        await phone.ReadsAsync("契約者連携を解除しますか");
        await phone.PressAsync("解除する");

        await phone.ReadsAsync("連携を解除しました");
        await ShowsMenuAsync(phone, "user");
        Assert.True((await stage.Office.LineAsync(line)).GetProperty("linkedUser").GetBoolean());
    }

    private async Task<string> NewOpenContractorAsync()
    {
        var loginId = await stage.NewContractorAsync();
        await stage.Office.NewLineAsync(loginId, "健一", "basic-3gb-voice", stage.Now.AddDays(-3));
        return loginId;
    }

    private async Task<long> AuditedAsync(string action, string loginId) =>
        await _links.AuditedAsync(action, await _links.ContractorIdAsync(loginId));

    private Task ShowsMenuAsync(PhoneDriver phone, string state) =>
        Eventually.BecomesTrueAsync(
            $"the phone shows the menu {state}",
            async () =>
            {
                using var answer = await stage.Stage.Simulator.GetAsync(
                    new Uri($"/control/users/{phone.UserId}/richmenu", UriKind.Relative)
                );
                return answer.StatusCode == HttpStatusCode.OK
                    && (await answer.Content.ReadFromJsonAsync<JsonElement>())
                        .GetProperty("richMenu")
                        .GetProperty("name")
                        .GetString()!
                        .EndsWith($"/{state}", StringComparison.Ordinal);
            }
        );

    private async Task<bool> IsStoredAsync(string token)
    {
        await using var find = stage.Stage.Database.DataSource.CreateCommand(
            """
            select exists (select from outbox where answer like '%' || $1 || '%')
                or exists (select from inbox where payload like '%' || $1 || '%')
                or exists (select from link_tokens where encode(token_hash, 'escape') like '%' || $1 || '%')
            """
        );
        find.Parameters.AddWithValue(token);
        return (bool)(await find.ExecuteScalarAsync())!;
    }
}
