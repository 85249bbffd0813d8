namespace LineMobileBot.IntegrationTests.Rooms.Alerts;

public sealed class EndingAlertTests : IAsyncLifetime
{
    private const string Alert = "までのデータがあります";
    private AlertStage _stage = null!;

    public async Task InitializeAsync() => _stage = await AlertStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Three_days_before_the_end_each_line_hears_once_what_it_would_lose_and_not_at_night()
    {
        var (withRest, phone) = await _stage.NewUserAsync(since: _stage.Month.Previous.Start.AddDays(3));
        var (_, newcomer) = await _stage.NewUserAsync();
        await _stage.AddDataAsync(withRest, 500);
        var day = _stage.Month.End.AddDays(-3);
        _stage.Stage.Clock.MoveForwardTo(day.AddHours(-1));
        await _stage.TellEndingsAsync();
        _stage.Stage.Clock.MoveForwardTo(day.AddHours(1));
        await _stage.TellEndingsAsync();
        await _stage.DeliveredAsync();
        Assert.Equal(0, await phone.CountAsync(Alert));

        _stage.Stage.Clock.MoveForwardTo(day.AddHours(8));
        await _stage.TellEndingsAsync();
        await _stage.TellEndingsAsync();

        var told = await phone.ReadsAsync(Alert);
        Assert.Contains("繰り越し", told.Words, StringComparison.Ordinal);
        Assert.Contains("3GB", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("追加購入", told.Words, StringComparison.Ordinal);
        // Struck off before the day passes: after 24 hours LINE no longer knows the retry key, and would take it again.
        await _stage.DeliveredAsync();
        _stage.Stage.Clock.MoveForwardTo(day.AddDays(1).AddHours(9));
        await _stage.TellEndingsAsync();
        await _stage.DeliveredAsync();
        Assert.Equal(1, await phone.CountAsync(Alert));
        Assert.Equal(0, await newcomer.CountAsync(Alert));
    }

    [Fact]
    public async Task Each_month_has_its_day()
    {
        var (_, phone) = await _stage.NewUserAsync(since: _stage.Month.Previous.Start.AddDays(3));
        for (var months = 1; months <= 2; months++)
        {
            _stage.Stage.Clock.MoveForwardTo(_stage.Month.End.AddDays(-3).AddHours(12));
            await _stage.TellEndingsAsync();
            await phone.ReadsAsync(Alert);
            Assert.Equal(months, await phone.CountAsync(Alert));
            _stage.Stage.Clock.MoveForwardTo(_stage.Month.End);
        }
    }
}
