using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageRecords;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.LedgerTests;

public sealed class ConsumptionTests
{
    private readonly BookInMemory _book = new(Jst("2026-10-10T12:00:00"));
    private readonly Guid _line;

    public ConsumptionTests()
    {
        _line = _book.AddLine(1.GB);
        var giver = _book.AddLine(1.GB);
        _book.Now = Jst("2026-11-10T12:00:00");
        _book.TopUp(_line, 1.GB);
        _book.Give(giver, _line, 1.GB);
    }

    [Theory]
    [InlineData(500, 500, 1_000, 1_000, 1_000)]
    [InlineData(1_500, 0, 500, 1_000, 1_000)]
    [InlineData(2_500, 0, 0, 500, 1_000)]
    [InlineData(3_500, 0, 0, 0, 500)]
    [InlineData(9_000, 0, 0, 0, 0)]
    public void Carried_data_is_used_first_then_gifts_then_the_plan_then_what_was_bought(
        int used,
        int carryOver,
        int gift,
        int plan,
        int topUp
    )
    {
        var balance = _book.Use(_line, used.MB).Balance;

        Assert.Equal(
            (carryOver.MB, gift.MB, plan.MB, topUp.MB),
            (balance.CarryOver.Remaining, balance.Gift.Remaining, balance.Plan.Remaining, balance.TopUp.Remaining)
        );
    }

    [Fact]
    public void Within_a_kind_what_ends_first_is_used_first()
    {
        _book.Now = Jst("2026-12-05T12:00:00");
        _book.TopUp(_line, 1.GB);

        var balance = _book.Use(_line, 2_500.MB).Balance;

        Assert.Equal((500.MB, 1.GB), (balance.Buckets[^2].Remaining, balance.Buckets[^1].Remaining));
        Assert.Equal(Jst("2027-01-01T00:00:00"), balance.TopUp.EndsAt);
    }

    [Fact]
    public void Use_beyond_zero_moves_nothing_and_is_told()
    {
        var before = _book.Use(_line, 4.GB);
        var moved = _book.Transfers.Count;

        var beyond = _book.Use(_line, 300.MB);

        Assert.Equal((DataAmount.Zero, DataAmount.Zero), (before.Uncovered, beyond.Covered));
        Assert.Equal((300.MB, true, moved), (beyond.Uncovered, beyond.Balance.Throttled, _book.Transfers.Count));
    }

    [Fact]
    public void Last_months_usage_that_comes_within_the_grace_counts_in_that_month_as_far_as_it_was_carried()
    {
        _book.Now = Jst("2026-12-01T00:10:00");

        _book.Use(_line, 1_300.MB, at: Jst("2026-11-30T23:50:00"));

        var booked = _book.Transfers.TakeLast(2).Select(transfer => (transfer.Amount, transfer.EventAt));
        Assert.Equal([(1.GB, Jst("2026-11-30T23:50:00")), (300.MB, Jst("2026-12-01T00:10:00"))], booked);
        Assert.Equal(700.MB, _book.Balance(_line).Giveable);
    }

    [Fact]
    public void Last_months_usage_that_comes_later_is_usage_of_this_month()
    {
        _book.Now = Jst("2026-12-01T06:00:00");

        _book.Use(_line, 300.MB, at: Jst("2026-11-30T23:50:00"));

        Assert.Equal(_book.Now, _book.Transfers[^1].EventAt);
        Assert.Equal(700.MB, _book.Balance(_line).CarryOver.Remaining);
    }

    [Fact]
    public void This_months_usage_counts_when_it_was_used_and_never_in_the_future()
    {
        _book.Use(_line, 1.MB, at: Jst("2026-11-02T08:00:00"));
        Assert.Equal(Jst("2026-11-02T08:00:00"), _book.Transfers[^1].EventAt);

        _book.Use(_line, 1.MB, at: _book.Now.AddMinutes(2));
        Assert.Equal(_book.Now, _book.Transfers[^1].EventAt);
    }

    [Fact]
    public void One_operation_cannot_be_booked_twice_in_a_book()
    {
        var key = new IdempotencyKey("record 1");

        Assert.Throws<InvalidOperationException>(() =>
            _book.Do(book =>
            {
                book.Consume(key, _line, 1.MB, book.Now, new UsagePolicy());
                return book.Consume(key, _line, 1.MB, book.Now, new UsagePolicy());
            })
        );
    }
}
