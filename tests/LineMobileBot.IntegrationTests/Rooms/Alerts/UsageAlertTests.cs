using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.Rooms.ContractLinks;

namespace LineMobileBot.IntegrationTests.Rooms.Alerts;

public sealed class UsageAlertTests : IAsyncLifetime
{
    private const string Alert = "今月のデータを";
    private AlertStage _stage = null!;

    public async Task InitializeAsync() => _stage = await AlertStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task At_80_percent_the_user_is_told_once_however_often_usage_comes_and_whoever_looks()
    {
        var (lineId, phone) = await _stage.NewUserAsync();
        await _stage.UseAsync(lineId, 2_399);
        await _stage.TellUsageAsync();
        await _stage.DeliveredAsync();
        Assert.Equal(0, await phone.CountAsync(Alert));

        await _stage.UseAsync(lineId, 1);
        await _stage.UseAsync(lineId, 1);
        await _stage.TellUsageAsync();
        await _stage.TellUsageAsync();

        var told = await phone.ReadsAsync("今月のデータを80%使いました");
        Assert.Contains("599MB", told.Words, StringComparison.Ordinal);
        Assert.Contains("データを見る", told.Words, StringComparison.Ordinal);
        await _stage.DeliveredAsync();
        Assert.Equal(1, await phone.CountAsync(Alert));
    }

    [Fact]
    public async Task Of_several_marks_at_once_only_the_highest_is_told_and_the_end_of_the_data_by_itself()
    {
        var (lineId, phone) = await _stage.NewUserAsync();
        await _stage.UseAsync(lineId, 1_500);
        await _stage.UseAsync(lineId, 1_300);
        await _stage.TellUsageAsync();
        await phone.ReadsAsync("今月のデータを90%使いました");

        await _stage.UseAsync(lineId, 500);
        await _stage.TellUsageAsync();

        var told = await phone.ReadsAsync("今月のデータを使い切りました");
        Assert.Contains("200kbps", told.Words, StringComparison.Ordinal);
        Assert.Contains("データをもらう", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("データを追加する", told.Words, StringComparison.Ordinal);
        await _stage.DeliveredAsync();
        Assert.Equal(2, await phone.CountAsync(Alert));
    }

    [Fact]
    public async Task Who_pays_for_their_own_line_can_buy_data_from_the_alert()
    {
        var (loginId, lineId) = await _stage.NewLineAsync();
        var phone = await _stage.Stage.NewLinkedPhoneAsync("さくら", lineId);
        await new AccountLinkDriver(_stage.Stage).LinkAsync(phone, loginId);

        await _stage.UseAsync(lineId, 3_000);
        await _stage.TellUsageAsync();

        var told = await phone.ReadsAsync("今月のデータを使い切りました");
        Assert.Contains(
            Uri.EscapeDataString($"/mypage/top-up/{lineId}"),
            Cards.UriOf(told, "データを追加する"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_mark_is_told_once_a_month_also_when_new_data_came_in_between()
    {
        var (lineId, phone) = await _stage.NewUserAsync();
        await _stage.UseAsync(lineId, 2_400);
        await _stage.TellUsageAsync();
        await phone.ReadsAsync("今月のデータを80%使いました");

        await _stage.AddDataAsync(lineId, 1_000);
        await _stage.UseAsync(lineId, 900);
        await _stage.TellUsageAsync();
        await _stage.UseAsync(lineId, 400);
        await _stage.TellUsageAsync();

        await phone.ReadsAsync("今月のデータを90%使いました");
        await _stage.DeliveredAsync();
        Assert.Equal(2, await phone.CountAsync(Alert));
    }

    [Fact]
    public async Task Data_that_came_in_before_the_telling_makes_it_needless()
    {
        var (lineId, phone) = await _stage.NewUserAsync();
        await _stage.UseAsync(lineId, 2_400);
        await _stage.AddDataAsync(lineId, 1_000);

        await _stage.TellUsageAsync();

        await _stage.DeliveredAsync();
        Assert.Equal(0, await phone.CountAsync(Alert));
    }

    [Fact]
    public async Task Who_was_unlinked_or_has_blocked_the_account_hears_nothing()
    {
        var (unlinkedLine, unlinked) = await _stage.NewUserAsync();
        var (blockedLine, blocked) = await _stage.NewUserAsync();
        await _stage.UseAsync(unlinkedLine, 2_500);
        await _stage.UseAsync(blockedLine, 2_500);
        await UnlinkAsync(unlinked, unlinkedLine);
        await blocked.BlockAsync();
        await _stage.DeliveredAsync();

        await _stage.TellUsageAsync();

        await _stage.DeliveredAsync();
        await blocked.FollowAsync();
        await blocked.ReadsAsync("おかえりなさい");
        Assert.Equal(0, await unlinked.CountAsync(Alert));
        Assert.Equal(0, await blocked.CountAsync(Alert));
    }

    [Fact]
    public async Task A_switch_in_the_chat_stops_the_alert_and_brings_it_back()
    {
        var (lineId, phone) = await _stage.NewUserAsync();
        await phone.TypeAsync("お知らせ設定");
        await phone.ReadsAsync("「使った量」を止める");
        await phone.PressAsync("「使った量」を止める");
        await phone.ReadsAsync("「使った量」のお知らせを止めました。");
        await _stage.UseAsync(lineId, 2_400);
        await _stage.TellUsageAsync();
        await _stage.DeliveredAsync();
        Assert.Equal(0, await phone.CountAsync(Alert));

        await phone.PressAsync("「使った量」を届ける");
        await phone.ReadsAsync("「使った量」のお知らせをお届けします。");
        await _stage.UseAsync(lineId, 400);
        await _stage.TellUsageAsync();

        await phone.ReadsAsync("今月のデータを90%使いました");
    }

    private async Task UnlinkAsync(PhoneDriver phone, Guid lineId)
    {
        await phone.SendBackAsync($"v1/user-link/end?line={lineId:N}");
        await phone.ReadsAsync("解除しました");
        await _stage.DeliveredAsync();
    }
}
