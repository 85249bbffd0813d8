using LineMobileBot.Delivery;

namespace LineMobileBot.IntegrationTests.Rooms.Alerts;

/// <summary>Alerts that a used-up quota kept back.</summary>
public sealed class StaleAlertTests : IAsyncLifetime
{
    private const int Plenty = 10_000;
    private const string Used = "今月のデータを";
    private AlertStage _stage = null!;

    public async Task InitializeAsync() => _stage = await AlertStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task What_the_quota_kept_back_of_last_month_is_dropped()
    {
        var phone = await GiveUpAsync();

        await _stage.DropStaleAsync();
        await _stage.ParkedAsync(1);
        MoveToNextMonth();
        await _stage.DropStaleAsync();

        await _stage.ParkedAsync(0);
        Assert.Equal(0, await phone.CountAsync(Used));
    }

    [Fact]
    public async Task Retried_in_a_new_month_it_is_not_told_either()
    {
        var phone = await GiveUpAsync();
        MoveToNextMonth();

        await using (var connection = await _stage.Stage.Database.DataSource.OpenConnectionAsync())
        {
            foreach (var parked in await ParkedAnswers.ListAsync(connection, after: null, most: 10, default))
            {
                await ParkedAnswers.RetryAsync(connection, parked.Id, _stage.Now, default);
            }
        }

        await _stage.ParkedAsync(0);
        await _stage.DeliveredAsync();
        Assert.Equal(0, await phone.CountAsync(Used));
    }

    [Fact]
    public async Task Marks_of_two_months_ago_are_forgotten_and_those_of_last_month_not()
    {
        await GiveUpAsync();
        Assert.Equal(1, await _stage.CountAsync("usage_marks"));

        MoveToNextMonth();
        await _stage.ForgetMarksAsync();
        Assert.Equal(1, await _stage.CountAsync("usage_marks"));
        MoveToNextMonth();
        await _stage.ForgetMarksAsync();

        Assert.Equal(0, await _stage.CountAsync("usage_marks"));
    }

    /// <summary>Somebody has used 80 %, and LINE takes no more messages this month.</summary>
    private async Task<Infrastructure.PhoneDriver> GiveUpAsync()
    {
        var (lineId, phone) = await _stage.NewUserAsync();
        await _stage.DeliveredAsync();
        _stage.SetQuota(0);
        await _stage.UseAsync(lineId, 2_400);
        await _stage.TellUsageAsync();
        await _stage.ParkedAsync(1);
        return phone;
    }

    private void MoveToNextMonth()
    {
        _stage.Stage.Clock.MoveForwardTo(_stage.Month.Next.Start.AddHours(12));
        _stage.SetQuota(Plenty);
    }
}
