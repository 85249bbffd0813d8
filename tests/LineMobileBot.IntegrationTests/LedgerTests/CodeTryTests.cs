using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>Wrong codes, locks, and codes that were reissued.</summary>
public sealed class CodeTryTests : IAsyncLifetime
{
    // Sixteen digits that fit their check digit; no line was given them.
    private const string StrangeCode = "1234567812345670";
    private LedgerDriver _ledger = null!;

    public async Task InitializeAsync() => _ledger = await LedgerDriver.StartAsync();

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task A_slip_does_not_count_and_the_sixth_wrong_code_locks_the_right_one_out_too()
    {
        var line = await _ledger.ShippedLineAsync("father");
        var code = await _ledger.CodeOfAsync(line.Id);
        for (var i = 0; i < 20; i++)
        {
            await RefusedAsync<LinkRefusal.SlipOfDigits>("daughter", "1234567812345671");
        }

        for (var i = 0; i < 5; i++)
        {
            await RefusedAsync<LinkRefusal.WrongCode>("daughter", StrangeCode);
        }

        var wrong = await RefusedAsync<LinkRefusal.LockedUntil>("daughter", StrangeCode);
        var right = await RefusedAsync<LinkRefusal.LockedUntil>("daughter", code);
        Assert.Equal(wrong, right);
        Assert.IsType<LinkOutcome.Linked>(await _ledger.LinkAsync("mother", code));
        _ledger.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(line.Id, (await RefusedAsync<LinkRefusal.LinkedElsewhere>("daughter", code)).LineId);
    }

    [Fact]
    public async Task Wrong_codes_typed_at_once_are_all_counted()
    {
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => _ledger.LinkAsync("daughter", StrangeCode))
        );

        var refusals = outcomes.Cast<LinkOutcome.Refused>().Select(outcome => outcome.Why).ToList();
        Assert.Equal(5, refusals.OfType<LinkRefusal.WrongCode>().Count());
        Assert.Equal(7, refusals.OfType<LinkRefusal.LockedUntil>().Count());
    }

    [Fact]
    public async Task A_reissued_code_makes_the_old_one_wrong_at_once_and_the_link_stays()
    {
        var line = await _ledger.ActiveLineAsync("father");
        var old = await _ledger.CodeOfAsync(line.Id);

        var reissued = Assert.IsType<ReissueOutcome.Reissued>(await ReissueAsync(line.Id, endLink: null));

        Assert.Equal(reissued.Code.Digits, await _ledger.CodeOfAsync(line.Id));
        Assert.Equal(AccountOf(line.Id), reissued.Link?.LineAccount);
        Assert.True(await HasUserAsync(line.Id));
        await RefusedAsync<LinkRefusal.WrongCode>("daughter", old);
    }

    [Fact]
    public async Task A_reissue_ends_the_link_when_the_contractor_chooses_so()
    {
        var line = await _ledger.ActiveLineAsync("father");

        var reissued = Assert.IsType<ReissueOutcome.Reissued>(await ReissueAsync(line.Id, endLink: true));

        Assert.Equal(UnlinkReason.Reissue, reissued.Link?.UnlinkReason);
        Assert.False(await HasUserAsync(line.Id));
        Assert.IsType<LinkOutcome.Linked>(await _ledger.LinkAsync("daughter", reissued.Code.Digits));
    }

    [Fact]
    public async Task The_same_reissue_again_leaves_the_new_code_alone()
    {
        var line = await _ledger.ActiveLineAsync("father");
        var codeId = Guid.CreateVersion7(_ledger.Now);
        var reissued = Assert.IsType<ReissueOutcome.Reissued>(await ReissueAsync(line.Id, codeId, endLink: null));

        Assert.IsType<ReissueOutcome.Already>(await ReissueAsync(line.Id, codeId, endLink: true));

        Assert.Equal(reissued.Code.Digits, await _ledger.CodeOfAsync(line.Id));
        Assert.True(await HasUserAsync(line.Id));
    }

    [Fact]
    public async Task A_reissue_under_the_id_of_another_lines_code_is_refused()
    {
        var codeId = Guid.CreateVersion7(_ledger.Now);
        await ReissueAsync((await _ledger.ShippedLineAsync("father")).Id, codeId, endLink: null);
        var other = await _ledger.ShippedLineAsync("father");
        var code = await _ledger.CodeOfAsync(other.Id);

        await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() => ReissueAsync(other.Id, codeId, endLink: null));

        Assert.Equal(code, await _ledger.CodeOfAsync(other.Id));
    }

    [Fact]
    public async Task A_contractor_ends_the_link_that_was_shown_and_none_that_was_made_since()
    {
        var line = await _ledger.ActiveLineAsync("father");
        var shown = await LinkOfAsync(line.Id);
        Assert.IsType<UnlinkOutcome.Unlinked>(await UnlinkAsync(line.Id, shown!.Id));
        await _ledger.LinkAsync("daughter", await _ledger.CodeOfAsync(line.Id));

        Assert.IsType<UnlinkOutcome.NotLinked>(await UnlinkAsync(line.Id, shown.Id));

        Assert.Equal("daughter", (await LinkOfAsync(line.Id))?.LineAccount);
        var ended = await _ledger.ReadAsync(c => UserLinks.FindAsync(c, line.Id, shown.Id, default));
        Assert.Equal(UnlinkReason.Contractor, ended?.UnlinkReason);
    }

    [Fact]
    public async Task Reissued_at_once_by_two_a_line_still_has_one_code()
    {
        var line = await _ledger.ShippedLineAsync("father");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ReissueAsync(line.Id, endLink: null)));

        Assert.IsType<LinkOutcome.Linked>(await _ledger.LinkAsync("daughter", await _ledger.CodeOfAsync(line.Id)));
    }

    private Task<ReissueOutcome> ReissueAsync(Guid line, bool? endLink) =>
        ReissueAsync(line, Guid.CreateVersion7(_ledger.Now), endLink);

    private Task<ReissueOutcome> ReissueAsync(Guid line, Guid codeId, bool? endLink) =>
        _ledger.CommitAsync(c => _ledger.Codes.ReissueAsync(c, line, codeId, endLink, default));

    private Task<UserLink?> LinkOfAsync(Guid line) => _ledger.ReadAsync(c => UserLinks.OfLineAsync(c, line, default));

    private Task<UnlinkOutcome> UnlinkAsync(Guid line, Guid link) =>
        _ledger.CommitAsync(c => _ledger.Links.UnlinkByContractorAsync(c, line, link, default));

    private async Task<bool> HasUserAsync(Guid line) =>
        (await _ledger.ReadAsync(c => LineOverview.ReadAsync(c, line, _ledger.Now, default)))!.HasUser;

    private async Task<T> RefusedAsync<T>(string account, string typed)
        where T : LinkRefusal =>
        Assert.IsType<T>(Assert.IsType<LinkOutcome.Refused>(await _ledger.LinkAsync(account, typed)).Why);
}
