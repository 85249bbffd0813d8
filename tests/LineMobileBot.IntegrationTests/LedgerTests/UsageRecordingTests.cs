using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Persistence;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Ledger.UsageRecords;
using Microsoft.EntityFrameworkCore;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

public sealed class UsageRecordingTests : IAsyncLifetime
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
    public async Task Each_record_is_booked_once_and_its_id_with_other_content_is_rejected()
    {
        var good = Record("good", 1_000_000);

        var report = await RecordAsync(good, good, good with { Bytes = 5 });

        Assert.Equal((1, 1), (report.Accepted, report.Duplicates));
        Assert.Equal(new RejectedUsage("good", UsageRejection.RecordIdReused), Assert.Single(report.Rejected));
        Assert.Equal(2_999_000_000, (await _ledger.BalanceAsync(_line.Id)).Total.Bytes);
    }

    [Fact]
    public async Task A_bad_record_is_rejected_alone()
    {
        var good = Record("good", 1_000_000);

        var report = await RecordAsync(
            good with
            {
                RecordId = "",
            },
            good with
            {
                RecordId = "unknown number",
                Msisdn = "09099999999",
            },
            good with
            {
                RecordId = "no number",
                Msisdn = "?",
            },
            good with
            {
                RecordId = "no bytes",
                Bytes = 0,
            },
            good with
            {
                RecordId = "bytes unread",
                Bytes = null,
            },
            good with
            {
                RecordId = "no time",
                At = null,
            },
            good with
            {
                RecordId = "in the future",
                At = _ledger.Now.AddHours(1),
            },
            good
        );

        Assert.Equal((1, 0), (report.Accepted, report.Duplicates));
        string[] expected =
        [
            UsageRejection.BadRecordId,
            UsageRejection.UnknownMsisdn,
            UsageRejection.BadBytes,
            UsageRejection.BadBytes,
            UsageRejection.BadTime,
            UsageRejection.BadTime,
            UsageRejection.UnknownMsisdn,
        ];
        Assert.Equal(expected.Order(), report.Rejected.Select(rejected => rejected.Code).Order());
    }

    [Fact]
    public async Task The_same_upload_again_moves_nothing()
    {
        // More than one transaction takes.
        ReportedUsage[] records = [.. Enumerable.Range(0, 30_000).Select(i => Record($"record {i}", 1_000))];
        Assert.Equal(30_000, (await _ledger.RecordAsync(records)).Accepted);

        var again = await _ledger.RecordAsync(records);

        Assert.Equal((0, 30_000), (again.Accepted, again.Duplicates));
        Assert.Equal(2_970_000_000, (await _ledger.BalanceAsync(_line.Id)).Total.Bytes);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task Of_two_lines_that_claim_one_record_id_one_has_it()
    {
        var other = await _ledger.ActiveLineAsync("mother", "basic-3gb-voice");
        var mine = Record("claimed", 1_000_000);
        var theirs = mine with { Msisdn = other.Msisdn.E164 };

        var report = await RecordAsync(mine, theirs, mine, theirs);

        Assert.Equal((1, 1), (report.Accepted, report.Duplicates));
        Assert.Equal(
            [UsageRejection.RecordIdReused, UsageRejection.RecordIdReused],
            report.Rejected.Select(rejected => rejected.Code)
        );
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task A_record_from_before_the_line_came_into_service_is_rejected()
    {
        var report = await RecordAsync(
            Record("before", 1) with
            {
                At = _ledger.Now.AddMinutes(-6),
            },
            Record("clocks differ", 1) with
            {
                At = _ledger.Now.AddMinutes(-5),
            }
        );

        Assert.Equal(new RejectedUsage("before", UsageRejection.BadTime), Assert.Single(report.Rejected));
        Assert.Equal(1, report.Accepted);
    }

    [Fact]
    public async Task The_first_usage_of_a_month_opens_it()
    {
        await RecordAsync(Record("in november", 1_000_000_000));
        _ledger.Clock.AdvanceTo(Jst("2027-01-10T00:00:00"));

        await RecordAsync(Record("in january", 4_000_000_000));

        var balance = await _ledger.BalanceAsync(_line.Id);
        Assert.Equal((0, 2_000_000_000), (balance.CarryOver.Remaining.Bytes, balance.Plan.Remaining.Bytes));
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task What_a_gift_link_gave_back_is_used_before_anybody_looked()
    {
        var request = new ReservationRequest(
            _line.Id,
            AccountOf(_line.Id),
            DataAmount.FromGigabytes(3),
            ServiceMonth.Of(_ledger.Now)
        );
        await _ledger.OnBookAsync(
            book => book.Reserve(new IdempotencyKey("link"), request, _ledger.GiftPolicy),
            _line.Id
        );
        _ledger.Clock.Advance(_ledger.GiftPolicy.LinkTtl);

        await RecordAsync(Record("after the link", 1_000_000_000));

        Assert.Equal(2_000_000_000, (await _ledger.BalanceAsync(_line.Id)).Plan.Remaining.Bytes);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task The_same_records_sent_by_many_at_once_are_booked_once()
    {
        ReportedUsage[] records = [.. Enumerable.Range(0, 50).Select(i => Record($"record {i}", 1_000_000))];

        var reports = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _ledger.RecordAsync(records)));

        Assert.Equal(50, reports.Sum(report => report.Accepted));
        Assert.Equal(350, reports.Sum(report => report.Duplicates));
        Assert.Equal(2_950_000_000, (await _ledger.BalanceAsync(_line.Id)).Total.Bytes);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task Use_beyond_zero_is_kept_as_uncovered_and_counts_to_the_totals()
    {
        await RecordAsync(Record("first", 2_500_000_000), Record("second", 800_000_000));

        await using var context = Context();
        var second = await context.UsageRecords.SingleAsync(record => record.RecordId == "second");
        Assert.Equal(300_000_000, second.Uncovered.Bytes);
        var lines = await _ledger.ReadAsync(c => LinkedLines.ReadAsync(c, [AccountOf(_line.Id)], _ledger.Now, default));
        var line = Assert.Single(lines[AccountOf(_line.Id)]);
        Assert.Equal((3_300_000_000, true), (line.UsedThisMonth.Bytes, line.Balance.Throttled));
    }

    [Fact]
    public async Task Totals_are_kept_by_day_and_month_in_japan()
    {
        _ledger.Clock.AdvanceTo(Jst("2026-12-01T01:00:00"));

        await RecordAsync(
            Record("1", 100) with
            {
                At = Jst("2026-11-30T23:59:59"),
            },
            Record("2", 200) with
            {
                At = Jst("2026-12-01T00:00:00"),
            },
            Record("3", 300) with
            {
                At = Jst("2026-12-01T00:30:00"),
            }
        );

        await using var context = Context();
        var days = await context.UsageDays.OrderBy(day => day.Day).ToListAsync();
        var months = await context.UsageMonths.OrderBy(month => month.Month).ToListAsync();
        Assert.Equal([(30, 100L), (1, 500L)], days.Select(day => (day.Day.Day, day.Used.Bytes)));
        Assert.Equal([(202611, 100L), (202612, 500L)], months.Select(m => (m.Month.Number, m.Used.Bytes)));
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task A_line_that_has_not_started_has_no_usage()
    {
        var shipped = await _ledger.ShippedLineAsync("mother");

        var report = await RecordAsync(Record("early", 100) with { Msisdn = shipped.Msisdn.E164 });

        Assert.Equal(UsageRejection.LineNotInService, Assert.Single(report.Rejected).Code);
    }

    private ReportedUsage Record(string id, long bytes) => new(id, _line.Msisdn.Domestic, bytes, _ledger.Now);

    private Task<UsageReport> RecordAsync(params ReportedUsage[] records) => _ledger.RecordAsync(records);

    private LedgerDbContext Context() => new(LedgerSchema.Options(_ledger.DataSource).Options);
}
