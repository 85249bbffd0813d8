using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.RoadTests;

/// <summary>The main road while LINE answers late, refuses, loses answers, and sends webhooks twice and out of order.</summary>
public sealed class BadDayTests
{
    private const int Families = 6;
    private const long Given = 500_000_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whoever_gives_data_gives_it_once_and_both_are_told(int seed)
    {
        await using var stage = await CarrierStage.StartAsync(
            bot =>
            {
                bot.Configuration["Webhook:RecoveryInterval"] = "00:00:00.1";
                bot.Configuration["Delivery:RecoveryInterval"] = "00:00:00.1";
            },
            faults: seed
        );
        stage.Clock.MoveForwardTo(ServiceMonth.Of(stage.Clock.GetUtcNow()).Next.Start.AddDays(14));

        await Task.WhenAll(Enumerable.Range(0, Families).Select(number => GiveAsync(stage, $"payer-{number}")));

        await Eventually.BecomesTrueAsync(
            "everything is delivered",
            async () => await ReadAsync<bool>(stage, "select count(*) = 0 from outbox where parked_at is null")
        );
        Assert.Equal(0, await ReadAsync<long>(stage, "select count(*) from outbox"));
        Assert.Equal(0, await ReadAsync<long>(stage, "select count(*) from inbox where parked_at is not null"));
    }

    private static async Task GiveAsync(CarrierStage stage, string contract)
    {
        await stage.BackOffice.NewContractorAsync(contract, $"household-of-{contract}");
        var (fatherLine, father) = await NewPersonAsync(stage, contract, "健一");
        var (daughterLine, daughter) = await NewPersonAsync(stage, contract, "陽菜");

        await father.TapAsync("データプレゼント");
        await father.ReadsAsync("だれに贈りますか？");
        await father.PressAsync("陽菜");
        await father.ReadsAsync("どれだけ贈りますか？");
        await father.PressAsync("500MB");
        var confirm = await father.ReadsAsync("プレゼントしますか？");
        await father.PressAsync("プレゼントする", confirm);
        await father.ReadsAsync("プレゼントしました");
        await daughter.ReadsAsync("プレゼントが届きました");

        Assert.Equal(1, await daughter.CountAsync("プレゼントが届きました"));
        Assert.Equal(3_000_000_000 - Given, await RemainingAsync(stage, fatherLine));
        Assert.Equal(3_000_000_000 + Given, await RemainingAsync(stage, daughterLine));
    }

    private static async Task<(Guid Line, PhoneDriver Phone)> NewPersonAsync(
        CarrierStage stage,
        string contract,
        string name
    )
    {
        var since = stage.Clock.GetUtcNow().AddDays(-3);
        var line = await stage.BackOffice.NewLineAsync(contract, name, "basic-3gb-voice", since);
        return (line, await stage.NewLinkedPhoneAsync(name, line));
    }

    private static async Task<long> RemainingAsync(CarrierStage stage, Guid lineId) =>
        (await stage.BackOffice.LineAsync(lineId)).GetProperty("remainingBytes").GetInt64();

    private static async Task<T> ReadAsync<T>(CarrierStage stage, string sql)
    {
        await using var command = stage.Database.DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
