using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>What was bought is what came in: any difference is told.</summary>
public sealed class ReconciliationTests : IAsyncLifetime
{
    private static readonly DataAmount Half = DataAmount.FromMegabytes(500);
    private LedgerDriver _ledger = null!;
    private MobileLine _line = null!;

    public async Task InitializeAsync()
    {
        _ledger = await LedgerDriver.StartAsync();
        _line = await _ledger.ActiveLineAsync("father", "basic-3gb-voice");
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task Each_purchase_is_compared_with_its_transfer_even_when_its_data_is_used_up()
    {
        await BuyAsync();
        await BuyAsync();
        await _ledger.UseAsync(_line, DataAmount.FromGigabytes(4));

        var report = await ReconcileAsync();

        Assert.True(report.IsClean);
        Assert.Equal(2, report.TopUps);
    }

    [Fact]
    public async Task A_purchase_of_more_than_came_in_is_told()
    {
        var topUp = await BuyAsync();
        await ExecuteAsync("update top_ups set bytes = bytes + 1");

        var report = await ReconcileAsync();

        Assert.False(report.IsClean);
        Assert.Equal([new TopUpDiscrepancy(topUp.Id, Half.Bytes + 1, Half.Bytes)], report.TopUpDiscrepancies);
    }

    [Fact]
    public async Task Bought_data_without_a_purchase_is_told()
    {
        var topUp = await BuyAsync();
        await ExecuteAsync("delete from top_ups");

        var report = await ReconcileAsync();

        Assert.False(report.IsClean);
        Assert.Equal([new TopUpDiscrepancy(topUp.Id, null, Half.Bytes)], report.TopUpDiscrepancies);
    }

    [Fact]
    public async Task A_purchase_whose_data_never_came_is_told()
    {
        var topUp = await BuyAsync();
        await ExecuteAsync("set session_replication_role = replica; delete from transfers where reason = 3");

        var report = await ReconcileAsync();

        Assert.False(report.IsClean);
        Assert.Equal([new TopUpDiscrepancy(topUp.Id, Half.Bytes, null)], report.TopUpDiscrepancies);
    }

    [Fact]
    public async Task A_purchase_whose_data_went_to_another_line_is_told()
    {
        var topUp = await BuyAsync();
        var other = await _ledger.ActiveLineAsync("mother", "basic-3gb-voice");
        await ExecuteAsync($"update buckets set line_id = '{other.Id}' where id = '{topUp.Id}'");

        var report = await ReconcileAsync();

        Assert.False(report.IsClean);
        Assert.Equal([new TopUpDiscrepancy(topUp.Id, Half.Bytes, Half.Bytes)], report.TopUpDiscrepancies);
    }

    private async Task<TopUp> BuyAsync() =>
        Assert.IsType<TopUpOutcome.Posted>(await _ledger.TopUpAsync(_line, Half)).TopUp;

    private Task<ReconciliationReport> ReconcileAsync() =>
        _ledger.ReadAsync(connection => Reconciliation.RunAsync(connection, default));

    /// <summary>What no command of ours does.</summary>
    private async Task ExecuteAsync(string tampering)
    {
        await using var connection = await _ledger.DataSource.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = tampering;
        Assert.True(await command.ExecuteNonQueryAsync() > 0);
    }
}
