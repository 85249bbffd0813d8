using LineMobileBot.Features.DataGifts;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.Rooms.DataGifts;

/// <summary>What people only looked at does not pile up for ever; what moved is never forgotten.</summary>
public sealed class ForgottenQuotesTests : IAsyncLifetime
{
    private static readonly DataAmount HalfGigabyte = DataAmount.FromMegabytes(500);
    private GiftStage stage = null!;
    private GiftPerson father = null!;
    private GiftPerson daughter = null!;

    public async Task InitializeAsync()
    {
        stage = await GiftStage.StartAsync();
        father = await stage.NewPersonAsync("family");
        daughter = await stage.NewPersonAsync("family");
    }

    public Task DisposeAsync() => stage.DisposeAsync().AsTask();

    [Fact]
    public async Task A_quote_is_forgotten_after_a_week_and_its_button_is_too_old_as_before()
    {
        using var jobs = new JobStage(stage);
        var confirm = await stage.QuoteAsync(father, daughter, HalfGigabyte);

        Pass(TimeSpan.FromDays(7));
        await jobs.ForgetOldQuotesAsync();
        Assert.Equal(1, await CountAsync("select count(*) from data_gifts"));

        Pass(TimeSpan.FromSeconds(1));
        await jobs.ForgetOldQuotesAsync();
        Assert.Equal(0, await CountAsync("select count(*) from data_gifts"));
        Assert.Equal(new GiftRefused(GiftObstacle.QuoteExpired), await stage.ReadsAsync(father, confirm));
    }

    [Fact]
    public async Task A_gift_and_a_gift_link_are_never_forgotten()
    {
        using var jobs = new JobStage(stage);
        var confirm = await stage.QuoteAsync(father, daughter, HalfGigabyte);
        var receipt = await stage.ReadsAsync<GiftReceipt>(father, confirm);
        await stage.NewLinkAsync(father, HalfGigabyte);

        Pass(TimeSpan.FromDays(90));
        await jobs.EndOverdueLinksAsync();
        await jobs.ForgetOldQuotesAsync();

        Assert.Equal(2, await CountAsync("select count(*) from data_gifts"));
        Assert.Equal(receipt, await stage.ReadsAsync(father, confirm));
    }

    [Fact]
    public async Task A_receive_code_is_forgotten_a_week_after_its_end()
    {
        using var jobs = new JobStage(stage);
        await stage.ReadsAsync<ReceiveCodeShown>(daughter, new GetData(daughter.LineId));

        Pass(TimeSpan.FromDays(8));
        await jobs.ForgetOldQuotesAsync();
        Assert.Equal(1, await CountAsync("select count(*) from receive_codes"));

        Pass(TimeSpan.FromSeconds(1));
        await jobs.ForgetOldQuotesAsync();
        Assert.Equal(0, await CountAsync("select count(*) from receive_codes"));
    }

    private void Pass(TimeSpan time) => stage.Ledger.Clock.Advance(time);

    private async Task<long> CountAsync(string sql)
    {
        await using var command = stage.DataSource.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
