using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.Alerts;

public sealed class NightTests : IAsyncLifetime
{
    private const string Added = "データが追加されました";
    private AlertStage _stage = null!;

    public async Task InitializeAsync() => _stage = await AlertStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task What_others_did_at_night_is_told_in_the_morning_and_what_oneself_asks_at_once()
    {
        var (loginId, lineId) = await _stage.NewLineAsync();
        var phone = await _stage.Stage.NewLinkedPhoneAsync("さくら", lineId);
        MoveTo(hour: 23);

        await BuyAsync(loginId, lineId);
        await _stage.HeldAsync(1);
        await phone.TypeAsync("データ残量");
        await phone.ReadsAsync("3.5GB");
        Assert.Equal(0, await phone.CountAsync(Added));
        MoveTo(hour: 24 + 8);

        await phone.ReadsAsync(Added);
        await _stage.DeliveredAsync();
        Assert.Equal(1, await phone.CountAsync(Added));
    }

    [Fact]
    public async Task Who_is_no_longer_the_user_in_the_morning_learns_nothing_of_the_night()
    {
        var (loginId, lineId) = await _stage.NewLineAsync();
        var phone = await _stage.Stage.NewLinkedPhoneAsync("さくら", lineId);
        MoveTo(hour: 23);
        await BuyAsync(loginId, lineId);
        await _stage.HeldAsync(1);
        await phone.SendBackAsync($"v1/user-link/end?line={lineId:N}");
        await phone.ReadsAsync("解除しました");

        MoveTo(hour: 24 + 8);

        await _stage.DeliveredAsync();
        Assert.Equal(0, await phone.CountAsync(Added));
    }

    [Fact]
    public async Task A_mark_reached_at_night_waits_and_then_only_the_highest_is_told()
    {
        var (lineId, phone) = await _stage.NewUserAsync();
        MoveTo(hour: 23);
        await _stage.UseAsync(lineId, 2_400);
        await _stage.TellUsageAsync();
        await _stage.UseAsync(lineId, 400);
        await _stage.TellUsageAsync();
        await _stage.DeliveredAsync();
        Assert.Equal(0, await phone.CountAsync("今月のデータを"));

        MoveTo(hour: 24 + 8);
        await _stage.TellUsageAsync();

        await phone.ReadsAsync("今月のデータを90%使いました");
        await _stage.DeliveredAsync();
        Assert.Equal(1, await phone.CountAsync("今月のデータを"));
    }

    /// <summary>An hour of the fifteenth, in Japan.</summary>
    private void MoveTo(int hour) => _stage.Stage.Clock.MoveForwardTo(_stage.Month.Start.AddDays(14).AddHours(hour));

    private async Task BuyAsync(string loginId, Guid lineId)
    {
        using var browser = _stage.Stage.NewBrowser();
        await browser.SignInAsync(loginId);
        var confirm = await browser.OpenAsync($"/mypage/top-up/{lineId}/confirm?size=500");
        await browser.PressAsync(confirm, "追加する");
    }
}
