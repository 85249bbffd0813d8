using System.Net.Http.Json;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.RoadTests;

/// <summary>LINE's API as the simulator plays it, with answers that get lost on the way.</summary>
public sealed class LostAnswerTests : IAsyncLifetime
{
    private const string Delivered = "select count(*) = 0 from outbox";

    private CarrierStage _stage = null!;
    private PhoneDriver _phone = null!;

    public async Task InitializeAsync()
    {
        _stage = await CarrierStage.StartAsync(bot => bot.Configuration["Delivery:RecoveryInterval"] = "00:00:00.1");
        _phone = await _stage.NewPhoneAsync("健一");
        await _phone.FollowAsync();
        await _phone.ReadsAsync("LINEモバイルへようこそ");
        await EverythingIsDeliveredAsync();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_reply_that_LINE_could_not_serve_is_told_once_all_the_same()
    {
        await SetFaultsAsync(new { replyMessage = new { serverError = 1, times = 1 } });

        await AskAsync();

        Assert.Equal(1, await _phone.CountAsync("ご質問を、そのまま"));
    }

    [Fact]
    public async Task A_reply_whose_answer_got_lost_is_told_once()
    {
        await SetFaultsAsync(new { replyMessage = new { dropAfter = 1, times = 1 } });

        await AskAsync();

        Assert.Equal(1, await _phone.CountAsync("ご質問を、そのまま"));
    }

    [Fact]
    public async Task A_reply_that_never_reached_LINE_is_told_once()
    {
        await SetFaultsAsync(new { replyMessage = new { dropBefore = 1, times = 1 } });

        await AskAsync();

        Assert.Equal(1, await _phone.CountAsync("ご質問を、そのまま"));
    }

    [Fact]
    public async Task Who_blocks_the_account_is_told_nothing_and_welcomed_back_when_they_return()
    {
        await _phone.BlockAsync();
        await Eventually.BecomesTrueAsync(
            "the block is known",
            () => ReadAsync("select exists (select from line_accounts where blocked)")
        );

        await _phone.FollowAsync();

        await _phone.ReadsAsync("おかえりなさい");
        Assert.True(await ReadAsync("select not exists (select from line_accounts where blocked)"));
    }

    private async Task AskAsync()
    {
        await _phone.TypeAsync("いつでもヘルプ");
        await _phone.ReadsAsync("ご質問を、そのまま");
        await EverythingIsDeliveredAsync();
    }

    private Task EverythingIsDeliveredAsync() =>
        Eventually.BecomesTrueAsync("everything is delivered", () => ReadAsync(Delivered));

    private async Task<bool> ReadAsync(string sql)
    {
        await using var command = _stage.Database.DataSource.CreateCommand(sql);
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private async Task SetFaultsAsync(object api)
    {
        using var answer = await _stage.Simulator.PutAsJsonAsync("/control/faults", new { api });
        answer.EnsureSuccessStatusCode();
    }
}
