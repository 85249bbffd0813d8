using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.LedgerTests;

/// <summary>The rollover bugs that other systems shipped, each with the test that would have caught it.</summary>
public sealed class RolloverTests
{
    [Fact]
    public void A_plan_change_keeps_carried_data_and_one_month_later_only_the_new_plans_rest_is_carried()
    {
        var book = new BookInMemory(Jst("2026-11-10T12:00:00"));
        var line = book.AddLine(10.GB);
        book.Use(line, 4.GB);
        book.ChangePlan(line, new ServiceMonth(2026, 12), 3.GB);

        book.Now = Jst("2026-12-01T00:00:00");
        Assert.Equal(6.GB, book.Balance(line).CarryOver.Remaining);
        Assert.Equal(3.GB, book.Balance(line).Giveable);
        book.Use(line, 1.GB);

        book.Now = Jst("2027-01-15T00:00:00");
        Assert.Equal(3.GB, book.Balance(line).CarryOver.Remaining);
        Assert.Equal(3.GB, book.Balance(line).Plan.Remaining);
    }

    [Fact]
    public void What_is_left_of_a_top_up_outlives_the_opening_of_the_next_month_and_ends_with_it()
    {
        var book = new BookInMemory(Jst("2027-01-31T20:00:00"));
        var line = book.AddLine(3.GB);
        book.TopUp(line, 1.GB);

        book.Now = Jst("2027-02-28T23:59:59.999999");
        Assert.Equal(1.GB, book.Balance(line).TopUp.Remaining);
        Assert.Equal(3.GB, book.Balance(line).Giveable);

        book.Now = Jst("2027-03-01T00:00:00");
        Assert.Equal(DataAmount.Zero, book.Balance(line).TopUp.Remaining);
        book.Sweep();
        Assert.Equal(1.GB, Sum(book, TransferReason.Expire, BucketKind.TopUp));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Expired_data_cannot_be_read_used_or_given_whether_or_not_the_sweep_ran(bool swept)
    {
        var book = new BookInMemory(Jst("2026-11-30T23:59:59.9"));
        var (giver, receiver) = (book.AddLine(1.GB), book.AddLine(1.GB));
        book.Give(giver, receiver, 500.MB);
        book.Now = Jst("2027-01-01T00:00:00");
        if (swept)
        {
            book.Sweep();
        }

        Assert.Equal(DataAmount.Zero, book.Balance(receiver).Gift.Remaining);
        Assert.Equal(2.GB, book.Balance(receiver).Total);
        Assert.Equal(2.GB, book.Use(receiver, 5.GB).Covered);
        Assert.IsType<GiftRefusal.NothingToGive>(Refusal(book.Give(receiver, giver, 500.MB)));
    }

    [Theory]
    [InlineData("2026-11-30T23:59:59.999999", 500)]
    [InlineData("2026-12-01T00:00:00", 0)]
    public void A_gift_is_usable_to_the_last_tick_before_its_end_and_not_at_it(string instant, int expectedMegabytes)
    {
        var book = new BookInMemory(Jst("2026-11-10T12:00:00"));
        var (giver, receiver) = (book.AddLine(1.GB), book.AddLine(1.GB));
        book.Give(giver, receiver, 500.MB);

        book.Now = Jst(instant);

        Assert.Equal(expectedMegabytes.MB, book.Balance(receiver).Gift.Remaining);
    }

    [Fact]
    public void Two_openings_issue_two_buckets_with_a_month_each()
    {
        var book = new BookInMemory(Jst("2026-10-10T12:00:00"));
        var line = book.AddLine(3.GB);

        book.Now = Jst("2026-12-10T12:00:00");
        book.Sweep();

        var plans = book.Buckets.Where(bucket => bucket.Kind == BucketKind.Plan && bucket.LineId == line);
        Assert.Equal([202610, 202611, 202612], plans.Select(plan => plan.Month.Number));
        Assert.All(plans, plan => Assert.Equal(3.GB, plan.Granted));
    }

    [Fact]
    public void A_top_up_stretches_the_life_of_no_other_data()
    {
        var book = new BookInMemory(Jst("2026-11-10T12:00:00"));
        var (giver, receiver) = (book.AddLine(3.GB), book.AddLine(3.GB));
        book.Give(giver, receiver, 500.MB);
        var ends = book.Buckets.ToDictionary(bucket => bucket.Id, bucket => bucket.ExpiresAt);

        book.TopUp(receiver, 1.GB);

        Assert.All(ends, end => Assert.Equal(end.Value, book.Buckets.Single(bucket => bucket.Id == end.Key).ExpiresAt));
    }

    [Fact]
    public void Expired_buckets_stay_readable_as_history()
    {
        var book = new BookInMemory(Jst("2026-11-10T12:00:00"));
        var (giver, receiver) = (book.AddLine(3.GB), book.AddLine(3.GB));
        book.Give(giver, receiver, 500.MB);

        book.Now = Jst("2026-12-01T00:00:00");
        book.Sweep();

        var gift = book.Buckets.Single(bucket => bucket.Kind == BucketKind.Gift);
        Assert.Equal((500.MB, DataAmount.Zero), (gift.Granted, gift.Remaining));
        Assert.Equal(
            [TransferReason.Gift, TransferReason.Expire],
            book.Transfers.Where(t => t.SourceBucketId == gift.Id || t.DestinationBucketId == gift.Id)
                .Select(t => t.Reason)
        );
    }

    [Fact]
    public void Two_lines_giving_to_and_fro_cannot_keep_data_alive()
    {
        var book = new BookInMemory(Jst("2026-11-30T12:00:00"));
        var (first, second) = (book.AddLine(1.GB), book.AddLine(1.GB));
        book.Give(first, second, 1.GB);
        book.Give(second, first, 1.GB);

        Assert.IsType<GiftRefusal.NothingToGive>(Refusal(book.Give(first, second, 500.MB)));
        book.Now = Jst("2026-12-01T00:00:00");

        Assert.Equal(1.GB, book.Balance(first).Total);
        Assert.Equal(1.GB, book.Balance(second).Total);
    }

    [Fact]
    public void A_line_left_alone_for_a_year_ends_where_daily_looks_would_have_brought_it()
    {
        var (alone, watched) = (
            new BookInMemory(Jst("2026-02-28T12:00:00")),
            new BookInMemory(Jst("2026-02-28T12:00:00"))
        );
        var (aloneLine, watchedLine) = (alone.AddLine(3.GB), watched.AddLine(3.GB));
        for (var day = 0; day < 366; day++)
        {
            watched.Now = watched.Now.AddDays(1);
            watched.Sweep();
        }

        alone.Now = watched.Now;
        alone.Sweep();

        Assert.Equal(watched.Balance(watchedLine).Total, alone.Balance(aloneLine).Total);
        Assert.Equal(watched.Transfers.Select(Shape), alone.Transfers.Select(Shape));
    }

    private static (TransferReason, DataAmount, DateTimeOffset) Shape(Transfer transfer) =>
        (transfer.Reason, transfer.Amount, transfer.EventAt);

    private static GiftRefusal Refusal(GiftOutcome outcome) => Assert.IsType<GiftOutcome.Refused>(outcome).Why;

    private static DataAmount Sum(BookInMemory book, TransferReason reason, BucketKind kind)
    {
        var buckets = book.Buckets.Where(bucket => bucket.Kind == kind).Select(bucket => bucket.Id).ToHashSet();
        return book
            .Transfers.Where(transfer =>
                transfer.Reason == reason && buckets.Contains(transfer.SourceBucketId ?? default)
            )
            .Aggregate(DataAmount.Zero, (sum, transfer) => sum + transfer.Amount);
    }
}
