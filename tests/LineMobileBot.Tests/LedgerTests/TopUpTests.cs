using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.LedgerTests;

public sealed class TopUpTests
{
    private readonly BookInMemory _book = new(Jst("2027-01-31T23:59:58"));
    private readonly Guid _line;

    public TopUpTests() => _line = _book.AddLine(1.GB);

    [Theory]
    [InlineData(Carrier.Docomo, "500MB 500, 1000MB 1000, 3000MB 3000", 3)]
    [InlineData(Carrier.SoftBank, "500MB 500, 1000MB 1000", 10)]
    [InlineData(Carrier.Au, "500MB 500, 1000MB 1000", 10)]
    public void Each_network_has_its_sizes_and_its_monthly_limit_and_no_size_is_cheaper(
        Carrier carrier,
        string offers,
        int maxPerMonth
    )
    {
        var terms = new TopUpPolicy().TermsOf(carrier);

        Assert.Equal(offers, string.Join(", ", terms.Offers.Select(o => $"{o.Size.Bytes / 1_000_000}MB {o.Price}")));
        Assert.Equal(maxPerMonth, terms.MaxPerMonth);
    }

    [Fact]
    public void Bought_data_is_usable_at_once_and_lifts_the_throttle()
    {
        _book.Use(_line, 1.GB);
        Assert.True(_book.Balance(_line).Throttled);

        var posted = Posted(_book.TopUp(_line, 500.MB));

        Assert.False(posted.Balance.Throttled);
        Assert.Equal(500.MB, _book.Balance(_line).Total);
    }

    [Fact]
    public void A_receipt_tells_the_size_its_price_its_number_in_the_month_and_when_the_data_ends()
    {
        _book.TopUp(_line, 500.MB);

        var topUp = Posted(_book.TopUp(_line, 3.GB)).TopUp;

        Assert.Equal((3.GB, new Yen(3_000), 2), (topUp.Size, topUp.Price, topUp.NumberInMonth));
        Assert.Equal(Jst("2027-03-01T00:00:00"), topUp.EndsAt);
        Assert.Equal(topUp.EndsAt, _book.Buckets.Single(bucket => bucket.Id == topUp.Id).ExpiresAt);
    }

    [Theory]
    [InlineData("2027-01-31T23:59:58", "2027-03-01T00:00:00")]
    [InlineData("2028-01-31T23:59:58", "2028-03-01T00:00:00")]
    [InlineData("2028-02-29T12:00:00", "2028-04-01T00:00:00")]
    [InlineData("2027-12-31T23:59:59", "2028-02-01T00:00:00")]
    [InlineData("2028-01-01T00:00:00", "2028-03-01T00:00:00")]
    public void Unused_it_lives_to_the_end_of_the_month_after_and_then_expires(string boughtAt, string endsAt)
    {
        var book = new BookInMemory(Jst(boughtAt));
        var line = book.AddLine(1.GB);
        book.TopUp(line, 1.GB);

        book.Now = Jst(endsAt).AddMicroseconds(-1);
        Assert.Equal(1.GB, book.Balance(line).TopUp.Remaining);
        book.Sweep();
        Assert.Equal(1.GB, book.Balance(line).TopUp.Remaining);

        book.Now = Jst(endsAt);
        Assert.Equal(DataAmount.Zero, book.Balance(line).TopUp.Remaining);
        book.Sweep();
        Assert.Equal(TransferReason.Expire, Assert.Single(Leaving(book)).Reason);
    }

    [Fact]
    public void It_cannot_be_given_away()
    {
        var other = _book.AddLine(1.GB);
        _book.TopUp(_line, 1.GB);

        Assert.Equal(1.GB, _book.Balance(_line).Giveable);
        _book.Use(_line, 1.GB);
        var refused = Assert.IsType<GiftOutcome.Refused>(_book.Give(_line, other, 500.MB));
        Assert.IsType<GiftRefusal.NothingToGive>(refused.Why);
    }

    [Fact]
    public void It_is_used_after_everything_else_in_its_second_month_too()
    {
        _book.TopUp(_line, 1.GB);
        _book.Now = Jst("2027-02-10T12:00:00");

        _book.Use(_line, 2.GB);
        Assert.Equal((0.GB, 1.GB), (_book.Balance(_line).Plan.Remaining, _book.Balance(_line).TopUp.Remaining));
        _book.Use(_line, 1.MB);
        Assert.Equal(999.MB, _book.Balance(_line).TopUp.Remaining);
    }

    [Theory]
    [InlineData(Carrier.Docomo, 3)]
    [InlineData(Carrier.SoftBank, 10)]
    public void Beyond_the_monthly_limit_nothing_is_sold_even_when_all_is_used_up(Carrier carrier, int maxPerMonth)
    {
        var book = new BookInMemory(_book.Now) { TopUpTerms = new TopUpPolicy().TermsOf(carrier) };
        var line = book.AddLine(1.GB);
        for (var i = 1; i <= maxPerMonth; i++)
        {
            Assert.Equal(i, Posted(book.TopUp(line, 500.MB)).TopUp.NumberInMonth);
        }

        book.Use(line, 10.GB);

        var limit = Assert.IsType<TopUpRefusal.MonthlyLimit>(Refusal(book.TopUp(line, 500.MB)));
        Assert.Equal((maxPerMonth, new ServiceMonth(2027, 2)), (limit.MaxPerMonth, limit.NextMonth));
        Assert.Equal(DataAmount.Zero, book.Balance(line).Total);
    }

    [Fact]
    public void With_the_new_month_the_count_begins_anew()
    {
        for (var i = 0; i < 3; i++)
        {
            _book.TopUp(_line, 500.MB);
        }

        _book.Now = Jst("2027-02-01T00:00:00");

        Assert.Equal(1, Posted(_book.TopUp(_line, 500.MB)).TopUp.NumberInMonth);
    }

    [Fact]
    public void A_size_that_is_not_sold_on_the_network_is_refused_with_what_is()
    {
        var softBank = new TopUpPolicy().TermsOf(Carrier.SoftBank);
        var book = new BookInMemory(_book.Now) { TopUpTerms = softBank };
        var line = book.AddLine(1.GB);

        var refusal = Assert.IsType<TopUpRefusal.SizeNotSold>(Refusal(book.TopUp(line, 3.GB)));

        Assert.Equal(softBank, refusal.Terms);
    }

    [Theory]
    [InlineData(LineState.Suspended, false)]
    [InlineData(LineState.CancelScheduled, true)]
    public void Data_is_sold_to_lines_in_service_only(LineState state, bool isSold)
    {
        _book.Edit(_line, facts => facts with { State = state });

        var outcome = _book.TopUp(_line, 500.MB);

        Assert.Equal(isSold, outcome is TopUpOutcome.Posted);
        Assert.Equal(isSold ? null : new TopUpRefusal.LineNotInService(state), (outcome as TopUpOutcome.Refused)?.Why);
    }

    [Fact]
    public void In_no_story_does_a_line_get_more_in_a_month_than_it_may() =>
        Stories.Check(steps =>
        {
            var buckets = Story.TellAllAndSweep(steps).Book.Buckets.Where(bucket => bucket.Kind == BucketKind.TopUp);
            Assert.All(
                buckets.GroupBy(bucket => (bucket.LineId, bucket.Month)),
                month => Assert.InRange(month.Count(), 1, 3)
            );
        });

    private static IEnumerable<Transfer> Leaving(BookInMemory book)
    {
        var bought = book.Buckets.Single(bucket => bucket.Kind == BucketKind.TopUp).Id;
        return book.Transfers.Where(transfer => transfer.SourceBucketId == bought);
    }

    private static TopUpOutcome.Posted Posted(TopUpOutcome outcome) => Assert.IsType<TopUpOutcome.Posted>(outcome);

    private static TopUpRefusal Refusal(TopUpOutcome outcome) => Assert.IsType<TopUpOutcome.Refused>(outcome).Why;
}
