using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Throttling;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageRecords;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>What makes the network hear of a line, each change once.</summary>
public sealed class NetworkEventTests : IAsyncLifetime
{
    private static readonly DataAmount Step = DataAmount.FromMegabytes(500);
    private LedgerDriver _ledger = null!;
    private NetworkReader _network = null!;
    private MobileLine _small = null!;
    private MobileLine _large = null!;

    public async Task InitializeAsync()
    {
        _ledger = await LedgerDriver.StartAsync();
        _network = new NetworkReader(_ledger);
        _small = await _ledger.ActiveLineAsync("daughter", "basic-500mb-voice");
        _large = await _ledger.ActiveLineAsync("father", "basic-3gb-voice");
        await _network.ReadAsync();
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task A_line_that_starts_is_not_slow_even_if_its_number_was_before()
    {
        var line = await _ledger.ActiveLineAsync("mother");

        var started = Assert.Single(await _network.ReadAsync());
        Assert.Equal((line.Id, line.Msisdn, false), (started.LineId, started.Msisdn, started.Throttled));
        Assert.Equal(_ledger.Now, started.At);
    }

    [Fact]
    public async Task The_last_byte_slows_a_line_down_once_however_much_is_used_beyond()
    {
        await _ledger.UseAsync(_small, Step - DataAmount.FromMegabytes(1));
        Assert.Empty(await _network.ReadAsync());

        await _ledger.UseAsync(_small, DataAmount.FromMegabytes(1));
        await _ledger.UseAsync(_small, DataAmount.FromGigabytes(1));

        await HearsAsync((_small, true));
    }

    [Fact]
    public async Task A_gift_lifts_the_receiver_and_giving_all_slows_the_giver_down()
    {
        await _ledger.UseAsync(_small, Step);
        await _network.ReadAsync();

        Assert.IsType<GiftOutcome.Posted>(await _ledger.GiveAsync(_large.Id, _small.Id, DataAmount.FromGigabytes(3)));

        var heard = await _network.ReadAsync();
        Assert.Equal(
            [(_small.Id, false), (_large.Id, true)],
            heard.Select(told => (told.LineId, told.Throttled)).OrderBy(told => told.Throttled)
        );
    }

    [Fact]
    public async Task Bought_data_lifts_the_line()
    {
        await _ledger.UseAsync(_small, Step);

        Assert.IsType<TopUpOutcome.Posted>(await _ledger.TopUpAsync(_small, Step));

        await HearsAsync((_small, true), (_small, false));
    }

    [Fact]
    public async Task A_gift_taken_back_slows_the_receiver_down_again()
    {
        await _ledger.UseAsync(_small, Step);
        var gift = Assert.IsType<GiftOutcome.Posted>(await _ledger.GiveAsync(_large.Id, _small.Id, Step));

        await _ledger.CommitAsync(c =>
            _ledger.Reversals.ReverseAsync(c, new IdempotencyKey("reversal"), gift.GiftId, Step, default)
        );

        await HearsAsync((_small, true), (_small, false), (_small, true));
    }

    [Fact]
    public async Task Data_set_aside_for_a_link_counts_for_whoever_claims_it()
    {
        await _ledger.UseAsync(_small, Step);
        var reserved = await ReserveAsync(_large, DataAmount.FromGigabytes(3));

        await _ledger.OnBookAsync(
            book =>
                book.Claim(
                    new IdempotencyKey("claim"),
                    new ClaimRequest(reserved, _large.Id, _small.Id, AccountOf(_small.Id))
                ),
            _large.Id,
            _small.Id
        );

        await HearsAsync((_small, true), (_large, true), (_small, false));
    }

    [Fact]
    public async Task A_link_that_ran_out_of_time_lifts_its_giver_by_whatever_touches_the_line_next()
    {
        await ReserveAsync(_large, DataAmount.FromGigabytes(3));
        _ledger.Clock.Advance(_ledger.GiftPolicy.LinkTtl);

        await _ledger.OnBookAsync(book => book.Month, _large.Id);

        await HearsAsync((_large, true), (_large, false));
    }

    [Fact]
    public async Task A_new_month_lifts_the_slow_lines_and_only_those_once()
    {
        await _ledger.UseAsync(_small, Step);
        _ledger.Clock.AdvanceTo(Jst("2026-12-01T00:00:00"));

        await Task.WhenAll(OpenMonthAsync(), OpenMonthAsync());
        Assert.False(await OpenMonthAsync());

        await HearsAsync((_small, true), (_small, false));
        Assert.Equal(Step, (await _ledger.BalanceAsync(_small.Id)).Plan.Remaining);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task The_end_of_a_line_is_not_told()
    {
        await _ledger.UseAsync(_small, Step);
        await _ledger.CommitAsync(c => _ledger.Lines.CancelAsync(c, _small.Id, _ledger.Now, default));
        await _ledger.CommitAsync(c => _ledger.Lines.CancelAsync(c, _large.Id, _ledger.Now, default));
        _ledger.Clock.AdvanceTo(Jst("2026-12-01T00:00:00"));

        Assert.False(await OpenMonthAsync());
        await _ledger.CommitAsync(c => LineEndings.SettleAsync(c, _ledger.Clock, default));

        await HearsAsync((_small, true));
    }

    [Fact]
    public async Task What_was_rolled_back_is_not_told()
    {
        await using (var connection = await _ledger.DataSource.OpenConnectionAsync())
        await using (await connection.BeginTransactionAsync())
        {
            var book = await Book.OpenAsync(connection, [_small.Id], _ledger.Clock, default);
            book.Consume(new IdempotencyKey("record"), _small.Id, Step, book.Now, new UsagePolicy());
            await using var batch = connection.CreateBatch();
            book.AppendWrites(batch);
            await batch.ExecuteNonQueryAsync();
        }

        Assert.Empty(await _network.ReadAsync());
        await _ledger.UseAsync(_small, Step);
        await HearsAsync((_small, true));
    }

    [Fact]
    public async Task What_was_read_long_ago_is_forgotten_and_what_nobody_has_read_is_not()
    {
        await _ledger.UseAsync(_small, Step);
        await HearsAsync((_small, true));
        _ledger.Clock.Advance(TimeSpan.FromDays(2));
        await _ledger.TopUpAsync(_small, Step);
        _ledger.Clock.Advance(TimeSpan.FromDays(2));

        Assert.NotEqual(0, await ForgetAsync(_ledger.Now));
        Assert.Equal(0, await ForgetAsync(_ledger.Now));

        await HearsAsync((_small, false));
        Assert.Equal(0, await ForgetAsync(_ledger.Now.AddDays(-3)));
        Assert.Equal(1, await ForgetAsync(_ledger.Now));
    }

    private Task<int> ForgetAsync(DateTimeOffset before) =>
        _ledger.ReadAsync(c => NetworkEvents.ForgetAsync(c, before, most: 1_000, default));

    private async Task HearsAsync(params (MobileLine Line, bool Throttled)[] expected) =>
        Assert.Equal(
            expected.Select(change => (change.Line.Id, change.Throttled)),
            (await _network.ReadAsync()).Select(told => (told.LineId, told.Throttled))
        );

    private async Task<Guid> ReserveAsync(MobileLine giver, DataAmount amount)
    {
        _ledger.Clock.Advance(TimeSpan.FromSeconds(1));
        var outcome = await _ledger.OnBookAsync(
            book =>
                book.Reserve(
                    new IdempotencyKey($"reserve {giver.Id}"),
                    new ReservationRequest(giver.Id, AccountOf(giver.Id), amount, book.Month),
                    _ledger.GiftPolicy
                ),
            giver.Id
        );
        _ledger.Clock.Advance(TimeSpan.FromSeconds(1));
        return Assert.IsType<ReservationOutcome.Posted>(outcome).ReservationId;
    }

    private Task<bool> OpenMonthAsync() =>
        _ledger.CommitAsync(c => ThrottledLines.OpenMonthAsync(c, _ledger.Clock, default));
}
