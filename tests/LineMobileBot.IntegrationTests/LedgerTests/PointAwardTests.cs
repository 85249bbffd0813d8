using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

public sealed class PointAwardTests : IAsyncLifetime
{
    private static readonly ServiceMonth November = new(2026, 11);
    private static readonly ServiceMonth December = new(2026, 12);
    private LedgerDriver _ledger = null!;

    public async Task InitializeAsync() => _ledger = await LedgerDriver.StartAsync();

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Theory]
    [InlineData("free-1gb-data", 500, 5)]
    [InlineData("communication-3gb-voice", 1_690, 16)]
    [InlineData("basic-12gb-voice", 3_200, 32)]
    public async Task One_point_for_each_whole_hundred_yen_of_the_months_base_fee(string plan, int fee, int points)
    {
        var line = await LinkedLineAsync(plan);

        await FixAsync("2027-01-03T00:00:00");

        var award = await AwardAsync(line, December);
        Assert.Equal((new Yen(fee), points, PointAwardState.Awarded), (award.BaseFee, award.Points, award.State));
        Assert.Equal(Jst("2027-01-03T00:00:00"), award.FixedAt);
    }

    [Fact]
    public async Task A_plan_that_costs_nothing_brings_nothing()
    {
        var line = await LinkedLineAsync();
        await ExecuteAsync(
            """
            insert into plans (code, version, series, data_bytes, service, base_fee_yen, sale_from)
            values ('gift-1gb-voice', 1, 3, 1000000000, 3, 0, '2020-02-19');
            update line_plans set plan_code = 'gift-1gb-voice';
            """
        );

        await FixAsync("2027-01-03T00:00:00");

        Assert.Equal(PointAwardState.ZeroFee, (await AwardAsync(line, December)).State);
    }

    [Fact]
    public async Task The_first_month_is_free_and_so_brings_nothing()
    {
        var line = await LinkedLineAsync();

        await FixAsync("2026-12-03T00:00:00");

        var award = await AwardAsync(line, November);
        Assert.Equal((new Yen(0), 0, PointAwardState.FirstMonthFree), (award.BaseFee, award.Points, award.State));
    }

    [Fact]
    public async Task A_line_that_ends_with_its_first_month_costs_the_full_fee_and_brings_its_points()
    {
        var line = await LinkedLineAsync("basic-3gb-voice");
        await _ledger.CommitAsync(c => _ledger.Lines.CancelAsync(c, line.Id, _ledger.Now, default));

        await FixAsync("2027-01-03T00:00:00");

        var awards = await HistoryAsync(line);
        Assert.Equal((November, 14), (Assert.Single(awards).Month, awards[0].Points));
    }

    [Fact]
    public async Task The_fee_is_that_of_the_plan_of_the_month()
    {
        var line = await LinkedLineAsync("basic-3gb-voice");
        _ledger.Clock.AdvanceTo(Jst("2026-12-20T12:00:00"));
        var request = new PlanChangeRequest(line.ContractorId, line.Id, "basic-12gb-voice", new ServiceMonth(2027, 1));
        await _ledger.CommitAsync(c => _ledger.PlanChanges.ScheduleAsync(c, new("form"), request, default));

        await FixAsync("2027-02-03T00:00:00");

        Assert.Equal([32, 14, 0], (await HistoryAsync(line)).Select(award => award.Points));
    }

    [Fact]
    public async Task Who_unlinks_on_the_second_gets_nothing_and_linking_later_pays_nothing_back()
    {
        var line = await LinkedLineAsync();
        _ledger.Clock.AdvanceTo(Jst("2027-01-02T12:00:00"));
        await UnlinkAsync(line);

        await FixAsync("2027-01-03T00:00:00");
        await LinkContractAsync(line);
        await FixAsync("2027-02-03T00:00:00");

        var awards = await HistoryAsync(line);
        Assert.Equal(PointAwardState.NoLink, awards.Single(award => award.Month == December).State);
        Assert.Equal(PointAwardState.Awarded, awards.Single(award => award.Month == December.Next).State);
    }

    [Theory]
    [InlineData("2027-01-02T23:59:59.999999", PointAwardState.NoLink)]
    [InlineData("2027-01-03T00:00:00", PointAwardState.NoLink)]
    [InlineData("2027-01-03T00:00:00.000001", PointAwardState.Awarded)]
    public async Task After_an_outage_the_link_counts_as_it_was_when_the_bill_was_fixed(
        string unlinkedAt,
        PointAwardState state
    )
    {
        var line = await LinkedLineAsync();
        _ledger.Clock.AdvanceTo(Jst(unlinkedAt));
        await UnlinkAsync(line);
        _ledger.Clock.AdvanceTo(Jst("2027-01-20T12:00:00"));
        await LinkContractAsync(line);

        await FixAsync("2027-02-02T12:00:00");

        Assert.Equal(state, (await AwardAsync(line, December)).State);
    }

    [Fact]
    public async Task Nothing_is_fixed_before_its_day_and_nothing_twice()
    {
        var line = await LinkedLineAsync();
        _ledger.Clock.AdvanceTo(Jst("2026-12-02T23:59:59.999999"));
        Assert.Null(await FixNextAsync());

        _ledger.Clock.AdvanceTo(Jst("2027-01-03T00:00:00"));
        Assert.Equal(November, await FixNextAsync());
        Assert.Equal(December, await FixNextAsync());
        Assert.Null(await FixNextAsync());

        Assert.Equal([December, November], (await HistoryAsync(line)).Select(award => award.Month));
    }

    [Fact]
    public async Task Many_replicas_at_once_fix_each_month_once()
    {
        var lines = new List<MobileLine>();
        for (var i = 0; i < 5; i++)
        {
            lines.Add(await LinkedLineAsync());
        }

        _ledger.Clock.AdvanceTo(Jst("2027-03-03T00:00:00"));

        var replicas = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => FixAllAsync()));

        ServiceMonth[] months = [November, December, new(2027, 1), new(2027, 2)];
        Assert.Equal(months, replicas.SelectMany(fixedMonths => fixedMonths).Order());
        Assert.All(await HistoryAsync(lines[0]), award => Assert.Equal(lines[0].ContractorId, award.ContractorId));
        Assert.Equal(4 * lines.Count, (await HistoryAsync(lines[0])).Count);
    }

    [Fact]
    public async Task Only_lines_in_service_in_the_month_have_a_bill()
    {
        var line = await LinkedLineAsync();
        await _ledger.ShippedLineAsync("father");
        _ledger.Clock.AdvanceTo(Jst("2027-01-10T12:00:00"));
        await LinkedLineAsync();

        await FixAsync("2027-01-10T12:00:00");

        Assert.All(await HistoryAsync(line), award => Assert.Equal(line.Id, award.LineId));
    }

    [Fact]
    public async Task A_line_entered_months_after_its_start_is_billed_by_its_first_plan()
    {
        var shipped = await _ledger.ShippedLineAsync("father", "basic-3gb-voice");
        await _ledger.CommitAsync(c => _ledger.Lines.StartAsync(c, shipped.Id, Jst("2026-08-20T10:00:00"), default));

        await FixAsync("2026-11-10T12:00:00");

        var awards = await HistoryAsync(shipped);
        Assert.Equal([1_480, 1_480, 0], awards.Select(award => award.BaseFee.Amount));
        Assert.Equal(new ServiceMonth(2026, 10), awards[0].Month);
    }

    [Fact]
    public async Task Without_any_line_nothing_is_due() => Assert.Null(await FixNextAsync());

    [Fact]
    public async Task A_history_is_the_contractors_own_and_begins_where_it_is_asked_to()
    {
        var line = await LinkedLineAsync();
        var neighbour = await _ledger.ActiveLineAsync("neighbour");

        await FixAsync("2027-02-03T00:00:00");

        Assert.Equal([line.Id], (await HistoryAsync(line)).Select(award => award.LineId).Distinct());
        Assert.Equal([neighbour.Id], (await HistoryAsync(neighbour)).Select(award => award.LineId).Distinct());
        Assert.Equal(2, (await HistoryAsync(line, from: December)).Count);
    }

    private async Task<MobileLine> LinkedLineAsync(string plan = "basic-3gb-voice")
    {
        var line = await _ledger.ActiveLineAsync("father", plan);
        await LinkContractAsync(line);
        return line;
    }

    private Task<ContractLinkOutcome> LinkContractAsync(MobileLine line) =>
        _ledger.CommitAsync(c => _ledger.ContractLinks.LinkAsync(c, line.ContractorId, "account of father", default));

    private Task<ContractLink?> UnlinkAsync(MobileLine line) =>
        _ledger.CommitAsync(c =>
            _ledger.ContractLinks.UnlinkAsync(c, line.ContractorId, ContractUnlinkedBy.Contractor, default)
        );

    private async Task FixAsync(string now)
    {
        _ledger.Clock.AdvanceTo(Jst(now));
        await FixAllAsync();
    }

    private async Task<IReadOnlyList<ServiceMonth>> FixAllAsync()
    {
        var months = new List<ServiceMonth>();
        while (await FixNextAsync() is { } month)
        {
            months.Add(month);
        }

        return months;
    }

    private Task<ServiceMonth?> FixNextAsync() =>
        _ledger.CommitAsync(c => _ledger.PointAwards.FixNextBillsAsync(c, default));

    private async Task<IReadOnlyList<PointAward>> HistoryAsync(MobileLine line, ServiceMonth? from = null)
    {
        var history = await _ledger.ReadAsync(c =>
            PointAwards.HistoryAsync(c, line.ContractorId, from ?? new(2026, 1), default)
        );
        return [.. history.Select(entry => entry.Award)];
    }

    private async Task<PointAward> AwardAsync(MobileLine line, ServiceMonth month) =>
        (await HistoryAsync(line)).Single(award => award.LineId == line.Id && award.Month == month);

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _ledger.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
