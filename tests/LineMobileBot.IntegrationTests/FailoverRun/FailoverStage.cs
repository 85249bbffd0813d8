using System.Net.Http.Json;
using LineMobileBot.BackOffice;
using LineMobileBot.Features.DataGifts;
using LineMobileBot.Infrastructure;
using LineMobileBot.IntegrationTests.CrashTests;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Buckets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LineMobileBot.IntegrationTests.FailoverRun;

/// <summary>One household of the run: who gives, who gets, who asks, and a line that only uses data.</summary>
internal sealed record FailoverHousehold(
    Guid GiverLine,
    Guid ReceiverLine,
    string UsingNumber,
    PhoneDriver Giver,
    PhoneDriver Receiver,
    PhoneDriver Asker
);

/// <summary>The simulator, and the bot as its own process on a cluster of several servers.</summary>
internal sealed class FailoverStage : IAsyncDisposable
{
    private const string Plan = "basic-12gb-voice";
    private readonly WebApplication _simulator;
    private readonly BotProcess _bot;
    private readonly HttpClient _phones;
    private readonly HttpClient _door;

    private FailoverStage(WebApplication simulator, BotProcess bot, NpgsqlDataSource database, string key)
    {
        (_simulator, _bot, Database) = (simulator, bot, database);
        _phones = new HttpClient { BaseAddress = CarrierStage.AddressOf(simulator) };
        _door = new HttpClient { BaseAddress = bot.Address, Timeout = TimeSpan.FromSeconds(10) };
        Office = new BackOfficeDriver(_door, key);
    }

    public NpgsqlDataSource Database { get; }

    public BackOfficeDriver Office { get; }

    public static async Task<FailoverStage> StartAsync(PatroniCluster cluster)
    {
        var leader = (await cluster.LeaderAsync())!;
        await using (var maintenance = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={leader.Port};Username=postgres"))
        await using (var create = maintenance.CreateCommand("create database carrier"))
        {
            await create.ExecuteNonQueryAsync();
        }

        await using (
            var services = new ServiceCollection()
                .AddLogging()
                .AddCarrierDatabase(cluster.ConnectionString)
                .BuildServiceProvider()
        )
        {
            await CarrierDatabase.MigrateAsync(services);
        }

        var botUrl = FreeUrl.Take();
        var simulator = await CarrierStage.StartSimulatorAsync(botUrl, TimeProvider.System);
        var bot = await BotProcess.StartAsync(
            cluster.ConnectionString,
            CarrierStage.AddressOf(simulator),
            // Of the outage itself the bot says enough to fill the screen.
            ("Serilog__MinimumLevel__Default", "Fatal"),
            // A quote is made before the run, and confirmed somewhere within it.
            ("Policies__Gift__QuoteTtl", "02:00:00")
        );
        var database = CarrierDatabase.DataSource(cluster.ConnectionString);
        var key = await ApiKeys.CreateAsync(database, "failover", ApiScopes.All, TimeProvider.System);
        var stage = new FailoverStage(simulator, bot, database, key);
        await CarrierStage.PointWebhooksAtAsync(stage._phones, bot.Address);
        await stage.RedeliverAsync();
        return stage;
    }

    public async Task<FailoverHousehold> NewHouseholdAsync(int number)
    {
        var loginId = $"failover-{number}";
        var since = TimeProvider.System.GetUtcNow().AddDays(-3);
        await Office.NewContractorAsync(loginId, loginId);
        var giver = await Office.NewLineAsync(loginId, "父", Plan, since);
        var receiver = await Office.NewLineAsync(loginId, "娘", Plan, since);
        var asker = await Office.NewLineAsync(loginId, "母", Plan, since);
        var user = await Office.NewLineAsync(loginId, "息子", Plan, since);
        return new FailoverHousehold(
            giver,
            receiver,
            (await Office.LineAsync(user)).GetProperty("msisdn").GetString()!,
            await NewPhoneAsync("父", giver),
            await NewPhoneAsync("娘", receiver),
            await NewPhoneAsync("母", asker)
        );
    }

    /// <summary>Gifts one press away from being given, as the buttons' data.</summary>
    public async Task<IReadOnlyList<(FailoverHousehold Of, string Confirm)>> QuoteAsync(
        IReadOnlyList<FailoverHousehold> households,
        int each
    )
    {
        foreach (var household in households)
        {
            for (var i = 0; i < each; i++)
            {
                var target = new GiftTarget.ToLine(household.ReceiverLine);
                var ask = new AskQuote(household.GiverLine, target, DataAmount.FromMegabytes(500));
                await household.Giver.SendBackAsync(ask.Postback.ToString());
            }
        }

        var byLine = households.ToDictionary(household => household.GiverLine);
        var quotes = new List<(FailoverHousehold, string)>();
        await Eventually.BecomesTrueAsync(
            "all quotes are made",
            async () => await CountAsync("data_gifts") == households.Count * each
        );
        await using var select = Database.CreateCommand("select id, giver_line_id from data_gifts");
        await using var rows = await select.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            quotes.Add((byLine[rows.GetGuid(1)], new ConfirmQuote(rows.GetGuid(0)).Postback.ToString()));
        }

        return quotes;
    }

    public async Task<long> CountAsync(string what)
    {
        await using var select = Database.CreateCommand($"select count(*) from {what}");
        return (long)(await select.ExecuteScalarAsync())!;
    }

    /// <summary>Every event is decided, and every answer delivered.</summary>
    public Task IsAtRestAsync(PatroniCluster cluster) =>
        cluster.WaitAsync(
            "nothing waits any more",
            async () => await CountAsync("inbox where parked_at is null") + await CountAsync("outbox") == 0
        );

    public async ValueTask DisposeAsync()
    {
        _door.Dispose();
        _phones.Dispose();
        await _bot.DisposeAsync();
        await _simulator.DisposeAsync();
        await Database.DisposeAsync();
    }

    private async Task<PhoneDriver> NewPhoneAsync(string name, Guid lineId)
    {
        var phone = await CarrierStage.NewPhoneAsync(_phones, name);
        await phone.FollowAsync();
        await phone.TypeAsync(await Office.UsageCodeAsync(lineId));
        await phone.ReadsAsync("連携しました");
        return phone;
    }

    /// <summary>As LINE does where redelivery is on: a webhook that was not answered by 200 comes again, for minutes.</summary>
    private async Task RedeliverAsync()
    {
        int[] delays = [500, 1_000, .. Enumerable.Repeat(2_000, 120)];
        using var answer = await _phones.PutAsJsonAsync(
            "/control/faults",
            new { webhook = new { redelivery = true, redeliveryDelaysMs = delays } }
        );
        answer.EnsureSuccessStatusCode();
    }
}
