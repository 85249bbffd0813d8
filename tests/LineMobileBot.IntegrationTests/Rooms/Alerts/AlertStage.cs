using Line.Simulator;
using LineMobileBot.Delivery;
using LineMobileBot.Delivery.Alerts;
using LineMobileBot.Features.Alerts;
using LineMobileBot.IntegrationTests.AccessTests;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LineMobileBot.IntegrationTests.Rooms.Alerts;

/// <summary>A carrier at noon in the middle of a month, with quiet nights; two replicas look for what is to be told.</summary>
internal sealed class AlertStage : IAsyncDisposable
{
    private readonly WebApplication _replica;
    private int _last;

    private AlertStage(CarrierStage stage, WebApplication replica) => (Stage, _replica) = (stage, replica);

    public CarrierStage Stage { get; }

    public DateTimeOffset Now => Stage.Clock.GetUtcNow();

    public ServiceMonth Month => ServiceMonth.Of(Now);

    public static async Task<AlertStage> StartAsync()
    {
        var stage = await CarrierStage.StartAsync(AtNight);
        stage.Clock.MoveForwardTo(ServiceMonth.Of(stage.Clock.GetUtcNow()).Next.Start.AddDays(14).AddHours(12));
        return new AlertStage(stage, await stage.StartReplicaAsync(AtNight));
    }

    /// <summary>A line of 3 GB a month.</summary>
    public async Task<(string LoginId, Guid LineId)> NewLineAsync(DateTimeOffset? since = null)
    {
        var loginId = $"payer-of-{++_last}";
        await Stage.BackOffice.NewContractorAsync(loginId, $"household-{_last}", SiteDriver.Password);
        var lineId = await Stage.BackOffice.NewLineAsync(
            loginId,
            "さくら",
            "basic-3gb-voice",
            since ?? Now.AddDays(-3)
        );
        return (loginId, lineId);
    }

    /// <summary>A line and the phone of its user.</summary>
    public async Task<(Guid LineId, PhoneDriver Phone)> NewUserAsync(DateTimeOffset? since = null)
    {
        var (_, lineId) = await NewLineAsync(since);
        return (lineId, await Stage.NewLinkedPhoneAsync("さくら", lineId));
    }

    public Task UseAsync(Guid lineId, int megabytes) =>
        Stage.BackOffice.UseAsync(lineId, DataAmount.FromMegabytes(megabytes).Bytes, Now);

    /// <summary>The contractor buys data; nobody is told of it here.</summary>
    public async Task AddDataAsync(Guid lineId, int megabytes)
    {
        await using var connection = await Stage.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var line = await Ledger.Contracts.LineOverview.ReadAsync(connection, lineId, Now, default);
        var outcome = await Stage
            .Services.GetRequiredService<Ledger.Billing.TopUps>()
            .BuyAsync(
                connection,
                new IdempotencyKey($"form {++_last}"),
                new TopUpRequest(line!.Line.ContractorId, lineId, DataAmount.FromMegabytes(megabytes)),
                default
            );
        Assert.IsType<TopUpOutcome.Posted>(outcome);
        await transaction.CommitAsync();
    }

    public Task TellUsageAsync() => LookAsync<DueUsageAlerts>();

    public Task TellEndingsAsync() => LookAsync<DueEndingAlerts>();

    public Task DropStaleAsync() => LookAsync<StaleAlerts>();

    public Task ForgetMarksAsync() => LookAsync<ForgottenMarks>();

    /// <summary>How many messages LINE takes in a month.</summary>
    public void SetQuota(int messages) => Stage.Platform.GetRequiredService<SimulatorOptions>().MonthlyQuota = messages;

    /// <summary>Waits until so many answers are given up.</summary>
    public Task ParkedAsync(int count) =>
        Eventually.BecomesTrueAsync(
            $"{count} are given up",
            async () => await CountAsync("outbox where parked_at is not null") == count
        );

    public async Task<long> CountAsync(string what)
    {
        await using var command = Stage.Database.DataSource.CreateCommand($"select count(*) from {what}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Nothing waits to be told any more.</summary>
    public Task DeliveredAsync() =>
        Eventually.BecomesTrueAsync("all is told", () => StoredData.IsQuietAsync(Stage.Database.DataSource));

    /// <summary>What waits for the morning.</summary>
    public Task HeldAsync(int count) =>
        Eventually.BecomesTrueAsync(
            $"{count} wait for the morning",
            async () =>
            {
                await using var command = Stage.Database.DataSource.CreateCommand(
                    "select count(*) from outbox where lease_until > $1 and not in_doubt"
                );
                command.Parameters.Add(new() { Value = Now.AddMinutes(30) });
                return (long)(await command.ExecuteScalarAsync())! == count;
            }
        );

    public async ValueTask DisposeAsync()
    {
        await _replica.DisposeAsync();
        await Stage.DisposeAsync();
    }

    private static void AtNight(WebApplicationBuilder builder) =>
        builder.Configuration["Policies:Alerts:QuietHours"] = "22:00-08:00";

    /// <summary>Both replicas look at the same moment.</summary>
    private Task LookAsync<TJob>()
        where TJob : MinuteJob =>
        Task.WhenAll(
            new[] { Stage.Services, _replica.Services }
                .Select(services => services.GetServices<IHostedService>().OfType<TJob>().Single())
                .Select(LookAsync)
        );

    private static async Task LookAsync(MinuteJob job)
    {
        while (await job.DoPortionAsync(default))
        {
            // Until nothing is due.
        }
    }
}
