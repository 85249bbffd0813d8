using System.Net.Http.Json;
using LineMobileBot.Infrastructure;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.CrashTests;

/// <summary>A bot that is killed while gifts are being confirmed: nothing lost, nothing twice.</summary>
public sealed class KilledBotTests
{
    private const int Gifts = 200;
    private const int Questions = 200;
    private const int AtATime = 20;
    private const string Answer = "まず利用者連携を";

    [Fact]
    public async Task Every_gift_confirmed_around_a_kill_is_given_once_and_answered_once()
    {
        await using var stage = await CarrierStage.StartAsync();
        var givers = await PrepareAsync(stage);
        await using var first = await BotProcess.StartAsync(
            stage.Database.ConnectionString,
            stage.Simulator.BaseAddress!
        );
        await stage.StopBotAsync();
        await stage.PointWebhooksAtAsync(first.Address);
        await RedeliverAsync(stage);

        var confirming = Parallel.ForEachAsync(
            givers,
            new ParallelOptions { MaxDegreeOfParallelism = Gifts },
            async (giver, _) => await giver.PressAsync("プレゼントする")
        );
        await Eventually.BecomesTrueAsync("some gifts are posted", async () => await GiftsAsync(stage) > 0);
        await first.KillAsync();
        await confirming;

        await using var second = await BotProcess.StartAsync(
            stage.Database.ConnectionString,
            stage.Simulator.BaseAddress!
        );
        await stage.PointWebhooksAtAsync(second.Address);

        foreach (var giver in givers)
        {
            await giver.ReadsAsync("プレゼントしました");
        }

        await Eventually.BecomesTrueAsync("the outbox is empty", async () => await CountAsync(stage, "outbox") == 0);
        foreach (var giver in givers)
        {
            Assert.Equal(1, await giver.CountAsync("プレゼントしました"));
        }

        Assert.Equal(Gifts, await GiftsAsync(stage));
        Assert.Equal(0, await CountAsync(stage, "inbox where lease_until is not null or parked_at is not null"));
        await using var words = new StringWriter();
        var book = CarrierDatabase.DataSource(stage.Database.ConnectionString);
        Assert.True(await ReconcileCommand.RunAsync(book, words) == 0, words.ToString());
    }

    [Fact]
    public async Task Every_question_asked_around_a_kill_is_answered_once()
    {
        await using var stage = await CarrierStage.StartAsync();
        var people = await Task.WhenAll(Enumerable.Range(0, Questions).Select(i => stage.NewPhoneAsync($"友だち{i}")));
        await Task.WhenAll(people.Select(person => person.FollowAsync()));
        await using var first = await BotProcess.StartAsync(
            stage.Database.ConnectionString,
            stage.Simulator.BaseAddress!
        );
        await stage.StopBotAsync();
        await stage.PointWebhooksAtAsync(first.Address);
        await RedeliverAsync(stage);

        var asking = Task.WhenAll(people.Select(person => person.TypeAsync("データ残量確認")));
        await people[0].ReadsAsync(Answer);
        await first.KillAsync();
        await asking;

        await using var second = await BotProcess.StartAsync(
            stage.Database.ConnectionString,
            stage.Simulator.BaseAddress!
        );
        await stage.PointWebhooksAtAsync(second.Address);
        foreach (var person in people[1..])
        {
            await person.ReadsAsync(Answer);
        }

        await Eventually.BecomesTrueAsync("the inbox is empty", async () => await CountAsync(stage, "inbox") == 0);
        foreach (var person in people)
        {
            Assert.Equal(1, await person.CountAsync(Answer));
        }
    }

    /// <summary>Two hundred households of two, each giver one tap away from a gift.</summary>
    private static async Task<IReadOnlyList<PhoneDriver>> PrepareAsync(CarrierStage stage)
    {
        var givers = new PhoneDriver[Gifts];
        await Parallel.ForAsync(
            0,
            Gifts,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime },
            async (i, _) => givers[i] = await PrepareAsync(stage, $"family-{i}")
        );
        return givers;
    }

    private static async Task<PhoneDriver> PrepareAsync(CarrierStage stage, string family)
    {
        var since = stage.Clock.GetUtcNow().AddDays(-3);
        await stage.BackOffice.NewContractorAsync(family, family);
        var giverLine = await stage.BackOffice.NewLineAsync(family, "父", "basic-3gb-voice", since);
        var receiverLine = await stage.BackOffice.NewLineAsync(family, "娘", "basic-3gb-voice", since);
        await stage.NewLinkedPhoneAsync("娘", receiverLine);
        var giver = await stage.NewLinkedPhoneAsync("父", giverLine);
        await giver.TypeAsync("データプレゼント");
        await giver.ReadsAsync("だれに贈りますか？");
        await giver.PressAsync("娘");
        await giver.ReadsAsync("どれだけ贈りますか？");
        await giver.PressAsync("500MB");
        await giver.ReadsAsync("プレゼントしますか？");
        return giver;
    }

    /// <summary>A webhook that found the bot dead comes again, as LINE does where redelivery is on.</summary>
    private static async Task RedeliverAsync(CarrierStage stage)
    {
        using var answer = await stage.Simulator.PutAsJsonAsync(
            "/control/faults",
            new { webhook = new { redelivery = true, redeliveryDelaysMs = new[] { 500, 2_000, 5_000, 10_000 } } }
        );
        answer.EnsureSuccessStatusCode();
    }

    private static Task<long> GiftsAsync(CarrierStage stage) => CountAsync(stage, "transfers where reason = 5");

    private static async Task<long> CountAsync(CarrierStage stage, string what)
    {
        await using var select = stage.Database.DataSource.CreateCommand($"select count(*) from {what}");
        return (long)(await select.ExecuteScalarAsync())!;
    }
}
