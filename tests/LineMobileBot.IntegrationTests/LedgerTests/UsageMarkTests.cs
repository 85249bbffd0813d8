using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageRecords;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>Shares of the month's data that usage has reached.</summary>
public sealed class UsageMarkTests : IAsyncLifetime
{
    private LedgerDriver _ledger = null!;
    private MobileLine _line = null!;

    public async Task InitializeAsync()
    {
        _ledger = await LedgerDriver.StartAsync();
        _line = await _ledger.ActiveLineAsync("father", "basic-3gb-voice");
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task A_mark_is_noted_with_the_byte_that_reaches_it_and_once()
    {
        await UseAsync(2_399);
        Assert.Empty(await TakeAsync());

        await UseAsync(1);
        await UseAsync(1);

        Assert.Equal([80], await TakeAsync());
        Assert.Empty(await TakeAsync());
    }

    [Fact]
    public async Task Many_who_take_marks_at_once_get_each_once()
    {
        await UseAsync(2_800);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakeAsync()));

        Assert.Equal([90], taken.SelectMany(marks => marks));
    }

    [Fact]
    public async Task What_a_line_has_is_what_it_used_and_what_is_left_of_all_kinds()
    {
        await _ledger.TopUpAsync(_line, DataAmount.FromGigabytes(1));
        await UseAsync(3_199);
        Assert.Empty(await TakeAsync());

        await UseAsync(1);

        Assert.Equal([80], await TakeAsync());
    }

    [Fact]
    public async Task Data_given_away_is_not_had()
    {
        var daughter = await _ledger.ActiveLineAsync("daughter", "basic-3gb-voice");
        await _ledger.GiveAsync(_line.Id, daughter.Id, DataAmount.FromGigabytes(2));

        await UseAsync(800);

        Assert.Equal([80], await TakeAsync());
    }

    [Fact]
    public async Task A_new_month_begins_anew()
    {
        await UseAsync(3_000);
        Assert.Equal([100], await TakeAsync());
        _ledger.Clock.AdvanceTo(Jst("2026-12-05T12:00:00"));

        await UseAsync(2_400);

        Assert.Equal([80], await TakeAsync());
    }

    [Fact]
    public async Task Nothing_is_noted_of_usage_that_was_rejected_or_had_been_booked()
    {
        var record = new ReportedUsage("the one", _line.Msisdn.E164, 2_400_000_000, _ledger.Now);
        await _ledger.RecordAsync(record);
        await TakeAsync();
        await ForgetAsync();

        await _ledger.RecordAsync(record, record with { Bytes = -1, RecordId = "bad" });

        Assert.Empty(await TakeAsync());
    }

    private Task<UsageReport> UseAsync(int megabytes) => _ledger.UseAsync(_line, DataAmount.FromMegabytes(megabytes));

    private async Task<IReadOnlyList<int>> TakeAsync() =>
        [
            .. (await _ledger.CommitAsync(c => UsageMarks.TakeAsync(c, 100, _ledger.Now, default))).Highest.Select(
                mark => mark.Percent
            ),
        ];

    private async Task ForgetAsync()
    {
        await using var command = _ledger.DataSource.CreateCommand("delete from usage_marks");
        await command.ExecuteNonQueryAsync();
    }
}
