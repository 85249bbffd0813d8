using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

public sealed class UserLinkTests : IAsyncLifetime
{
    private LedgerDriver _ledger = null!;

    public async Task InitializeAsync() => _ledger = await LedgerDriver.StartAsync();

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task The_code_typed_full_width_with_spaces_links_the_line()
    {
        var line = await _ledger.ShippedLineAsync("father");
        var code = await _ledger.CodeOfAsync(line.Id);
        var typed = string.Concat(code.Select((digit, i) => (i % 4 == 0 ? " " : "") + (char)(digit - '0' + '\uFF10')));

        var linked = Assert.IsType<LinkOutcome.Linked>(await _ledger.LinkAsync("daughter", typed));

        Assert.Equal((line.Id, code[^4..]), (linked.Link.LineId, linked.Link.LastFour));
        var lines = await LinesOfAsync("daughter");
        Assert.Equal((line.Id, code[^4..]), (Assert.Single(lines).LineId, lines[0].CodeLastFour));
        Assert.IsType<LinkOutcome.AlreadyLinked>(await _ledger.LinkAsync("daughter", code));
    }

    [Fact]
    public async Task Links_open_at_midnight_after_the_shipping_notice_and_not_before()
    {
        await _ledger.AddContractorAsync("father");
        var line = Done(await _ledger.ApplyAsync("father"));
        await _ledger.CommitAsync(c => _ledger.Lines.NoticeShippingAsync(c, line.Id, _ledger.Now, default));
        var code = await _ledger.CodeOfAsync(line.Id);

        _ledger.Clock.AdvanceTo(Jst("2026-11-10T23:59:59"));
        Assert.Equal(Jst("2026-11-11T00:00:00"), (await RefusedAsync<LinkRefusal.NotOpenYet>("daughter", code)).From);

        _ledger.Clock.AdvanceTo(Jst("2026-11-11T00:00:00"));
        Assert.IsType<LinkOutcome.Linked>(await _ledger.LinkAsync("daughter", code));
    }

    [Fact]
    public async Task A_line_that_has_ended_cannot_be_linked_and_its_code_is_wrong_once_that_is_settled()
    {
        var line = await _ledger.ActiveLineAsync("father");
        var code = await _ledger.CodeOfAsync(line.Id);
        await _ledger.CommitAsync(c => _ledger.Lines.CancelAsync(c, line.Id, _ledger.Now, default));

        _ledger.Clock.AdvanceTo(Jst("2026-12-01T00:00:00"));

        await RefusedAsync<LinkRefusal.LineNotLinkable>("daughter", code);
        await _ledger.CommitAsync(c => LineEndings.SettleAsync(c, _ledger.Clock, default));
        await RefusedAsync<LinkRefusal.WrongCode>("daughter", code);
    }

    [Fact]
    public async Task A_line_typed_by_many_accounts_at_once_has_one_user()
    {
        var line = await _ledger.ShippedLineAsync("father");
        var code = await _ledger.CodeOfAsync(line.Id);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => _ledger.LinkAsync($"account {i}", code)));

        Assert.Single(outcomes.OfType<LinkOutcome.Linked>());
        Assert.Equal(9, outcomes.OfType<LinkOutcome.Refused>().Count(o => o.Why is LinkRefusal.LinkedElsewhere));
    }

    [Fact]
    public async Task The_same_code_sent_many_times_at_once_makes_one_link()
    {
        var line = await _ledger.ShippedLineAsync("father");
        var code = await _ledger.CodeOfAsync(line.Id);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _ledger.LinkAsync("daughter", code)));

        Assert.Single(outcomes.OfType<LinkOutcome.Linked>());
        Assert.Equal(19, outcomes.OfType<LinkOutcome.AlreadyLinked>().Count());
    }

    [Fact]
    public async Task An_account_is_the_user_of_five_lines_at_most()
    {
        var codes = new List<string>();
        foreach (var contractor in (string[])["first", "second"])
        {
            for (var i = 0; i < 3; i++)
            {
                codes.Add(await _ledger.CodeOfAsync((await _ledger.ShippedLineAsync(contractor)).Id));
            }
        }

        var outcomes = await Task.WhenAll(codes.Select(code => _ledger.LinkAsync("daughter", code)));

        Assert.Equal(5, outcomes.OfType<LinkOutcome.Linked>().Count());
        Assert.Equal(new LinkRefusal.TooManyCodes(5), Assert.Single(outcomes.OfType<LinkOutcome.Refused>()).Why);
        Assert.Equal(5, (await LinesOfAsync("daughter")).Count);
    }

    [Fact]
    public async Task Unlinking_ends_the_view_at_once_and_only_for_that_line()
    {
        var (first, second) = (await _ledger.ShippedLineAsync("father"), await _ledger.ShippedLineAsync("father"));
        await _ledger.LinkAsync("daughter", await _ledger.CodeOfAsync(first.Id));
        await _ledger.LinkAsync("daughter", await _ledger.CodeOfAsync(second.Id));

        Assert.IsType<UnlinkOutcome.NotLinked>(await UnlinkByUserAsync("stranger", first.Id));
        Assert.IsType<UnlinkOutcome.Unlinked>(await UnlinkByUserAsync("daughter", first.Id));
        Assert.IsType<UnlinkOutcome.NotLinked>(await UnlinkByUserAsync("daughter", first.Id));

        Assert.Equal(second.Id, Assert.Single(await LinesOfAsync("daughter")).LineId);
        Assert.IsType<LinkOutcome.Linked>(await _ledger.LinkAsync("daughter", await _ledger.CodeOfAsync(first.Id)));
    }

    [Fact]
    public async Task A_giver_who_is_unlinked_gets_the_data_of_unclaimed_gift_links_back()
    {
        var line = await _ledger.ActiveLineAsync("father");
        var request = new ReservationRequest(
            line.Id,
            AccountOf(line.Id),
            DataAmount.FromGigabytes(1),
            ServiceMonth.Of(_ledger.Now)
        );
        var reserved = Assert.IsType<ReservationOutcome.Posted>(
            await _ledger.OnBookAsync(
                book => book.Reserve(new IdempotencyKey("link 1"), request, _ledger.GiftPolicy),
                line.Id
            )
        );

        var unlinked = Assert.IsType<UnlinkOutcome.Unlinked>(
            await _ledger.CommitAsync(c => _ledger.Links.UnlinkByOperatorAsync(c, line.Id, default))
        );

        Assert.Equal(reserved.ReservationId, Assert.Single(unlinked.VoidedReservations));
        Assert.Equal(DataAmount.FromGigabytes(10), (await _ledger.BalanceAsync(line.Id)).Giveable);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task The_family_is_the_households_other_lines_that_have_a_user()
    {
        await _ledger.AddContractorAsync("father", "home");
        await _ledger.AddContractorAsync("mother", "home");
        var father = await _ledger.ActiveLineAsync("father");
        var mother = await _ledger.ActiveLineAsync("mother");
        await _ledger.ShippedLineAsync("father");
        await _ledger.ActiveLineAsync("stranger");

        var family = await _ledger.ReadAsync(c => FamilyLines.ReadAsync(c, [father.Id], default));

        Assert.Equal(mother.Id, Assert.Single(family[father.Id]).LineId);
    }

    private async Task<IReadOnlyList<LinkedLine>> LinesOfAsync(string account)
    {
        var lines = await _ledger.ReadAsync(c => LinkedLines.ReadAsync(c, [account, "nobody"], _ledger.Now, default));
        Assert.Empty(lines["nobody"]);
        return [.. lines[account]];
    }

    private Task<UnlinkOutcome> UnlinkByUserAsync(string account, Guid line) =>
        _ledger.CommitAsync(c => _ledger.Links.UnlinkByUserAsync(c, account, line, default));

    private async Task<T> RefusedAsync<T>(string account, string typed)
        where T : LinkRefusal =>
        Assert.IsType<T>(Assert.IsType<LinkOutcome.Refused>(await _ledger.LinkAsync(account, typed)).Why);
}
