using LineMobileBot.Ledger.Contracts;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

public sealed class ContractLinkTests : IAsyncLifetime
{
    private LedgerDriver _ledger = null!;

    public async Task InitializeAsync() => _ledger = await LedgerDriver.StartAsync();

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task A_linked_login_id_is_found_by_its_account_and_by_its_contractor()
    {
        var father = await NewContractorAsync("father");

        var linked = Assert.IsType<ContractLinkOutcome.Linked>(await LinkAsync(father, "papa"));

        Assert.Equal(
            (father, "papa", _ledger.Now),
            (linked.Link.ContractorId, linked.Link.LineAccount, linked.Link.LinkedAt)
        );
        var contract = Assert.Single(await OfAccountAsync("papa"));
        Assert.Equal(new LinkedContract(father, "father", "Example Name", _ledger.Now), contract);
        Assert.Equal("papa", await AccountOfAsync(father));
    }

    [Fact]
    public async Task Linking_twice_is_once()
    {
        var father = await NewContractorAsync("father");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => LinkAsync(father, "papa")));

        var link = Assert.Single(outcomes.OfType<ContractLinkOutcome.Linked>()).Link;
        Assert.Equal(9, outcomes.OfType<ContractLinkOutcome.Already>().Count(already => already.Link == link));
    }

    [Fact]
    public async Task A_login_id_linked_by_many_accounts_at_once_belongs_to_one()
    {
        var father = await NewContractorAsync("father");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => LinkAsync(father, $"account {i}")));

        var linked = Assert.Single(outcomes.OfType<ContractLinkOutcome.Linked>());
        var refused = outcomes.OfType<ContractLinkOutcome.Refused>().ToList();
        Assert.Equal(9, refused.Count);
        Assert.All(refused, outcome => Assert.IsType<ContractLinkRefusal.LoginIdLinkedElsewhere>(outcome.Why));
        Assert.Equal(linked.Link.LineAccount, await AccountOfAsync(father));
    }

    [Fact]
    public async Task An_account_holds_five_login_ids_at_most_even_when_all_are_linked_at_once()
    {
        var contractors = new List<Guid>();
        for (var i = 0; i < 8; i++)
        {
            contractors.Add(await NewContractorAsync($"contractor {i}"));
        }

        var outcomes = await Task.WhenAll(contractors.Select(contractor => LinkAsync(contractor, "papa")));

        Assert.Equal(5, outcomes.OfType<ContractLinkOutcome.Linked>().Count());
        Assert.All(
            outcomes.OfType<ContractLinkOutcome.Refused>(),
            refused => Assert.Equal(new ContractLinkRefusal.TooManyLoginIds(5), refused.Why)
        );
        Assert.Equal(5, (await OfAccountAsync("papa")).Count);
    }

    [Fact]
    public async Task Accounts_that_link_each_others_login_ids_crosswise_do_not_block_each_other()
    {
        var (father, mother) = (await NewContractorAsync("father"), await NewContractorAsync("mother"));

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 5)
                .SelectMany(_ =>
                    (Task<ContractLinkOutcome>[])
                        [
                            LinkAsync(father, "papa"),
                            LinkAsync(mother, "mama"),
                            LinkAsync(mother, "papa"),
                            LinkAsync(father, "mama"),
                        ]
                )
        );

        Assert.Equal(2, outcomes.OfType<ContractLinkOutcome.Linked>().Count());
        Assert.Equal(2, (await OfAccountAsync("papa")).Count + (await OfAccountAsync("mama")).Count);
    }

    [Fact]
    public async Task An_unlinked_login_id_can_be_linked_again_by_anyone_and_the_old_link_stays_in_the_history()
    {
        var father = await NewContractorAsync("father");
        await LinkAsync(father, "papa");

        var ended = await UnlinkAsync(father, ContractUnlinkedBy.Contractor);

        Assert.Equal((_ledger.Now, ContractUnlinkedBy.Contractor), (ended!.UnlinkedAt, ended.UnlinkedBy));
        Assert.Empty(await OfAccountAsync("papa"));
        Assert.Null(await AccountOfAsync(father));
        Assert.Null(await UnlinkAsync(father, ContractUnlinkedBy.Contractor));
        Assert.IsType<ContractLinkOutcome.Linked>(await LinkAsync(father, "new phone"));
        Assert.Equal(2L, await CountAsync());
    }

    [Fact]
    public async Task An_account_ends_its_own_link_and_nobody_elses()
    {
        var father = await NewContractorAsync("father");
        await LinkAsync(father, "papa");

        Assert.Null(await UnlinkByAccountAsync(father, "stranger"));
        Assert.Equal("papa", await AccountOfAsync(father));

        Assert.Equal(ContractUnlinkedBy.LineAccount, (await UnlinkByAccountAsync(father, "papa"))!.UnlinkedBy);
        Assert.Null(await UnlinkByAccountAsync(father, "papa"));
    }

    [Fact]
    public async Task Unlinking_many_times_at_once_ends_one_link_once()
    {
        var father = await NewContractorAsync("father");
        await LinkAsync(father, "papa");

        var ended = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => UnlinkAsync(father, ContractUnlinkedBy.Contractor))
        );

        Assert.Single(ended, link => link is not null);
    }

    [Fact]
    public async Task A_login_id_opens_for_links_at_midnight_after_the_first_shipping_notice()
    {
        await _ledger.AddContractorAsync("father");
        var father = await ContractorIdAsync("father");
        var line = Done(await _ledger.ApplyAsync("father"));
        Assert.Equal(new ContractLinkRefusal.NotOpenYet(From: null), await RefusalAsync(father, "papa"));

        await _ledger.CommitAsync(c => _ledger.Lines.NoticeShippingAsync(c, line.Id, _ledger.Now, default));
        _ledger.Clock.AdvanceTo(Jst("2026-11-10T23:59:59"));
        Assert.Equal(
            new ContractLinkRefusal.NotOpenYet(Jst("2026-11-11T00:00:00")),
            await RefusalAsync(father, "papa")
        );

        _ledger.Clock.AdvanceTo(Jst("2026-11-11T00:00:00"));
        Assert.IsType<ContractLinkOutcome.Linked>(await LinkAsync(father, "papa"));
    }

    [Fact]
    public async Task The_link_of_the_contractor_and_the_link_of_the_user_never_touch_each_other()
    {
        var line = await _ledger.ShippedLineAsync("father");
        var father = await ContractorIdAsync("father");
        await LinkAsync(father, "papa");
        await _ledger.LinkAsync("papa", await _ledger.CodeOfAsync(line.Id));

        await UnlinkAsync(father, ContractUnlinkedBy.Contractor);
        Assert.Single(
            (await _ledger.ReadAsync(c => Ledger.UsageCodes.LinkedLines.ReadAsync(c, ["papa"], _ledger.Now, default)))[
                "papa"
            ]
        );

        await LinkAsync(father, "papa");
        await _ledger.CommitAsync(c => _ledger.Links.UnlinkByUserAsync(c, "papa", line.Id, default));
        Assert.Single(await OfAccountAsync("papa"));
    }

    private async Task<Guid> NewContractorAsync(string loginId)
    {
        await _ledger.ShippedLineAsync(loginId);
        return await ContractorIdAsync(loginId);
    }

    private async Task<Guid> ContractorIdAsync(string loginId) =>
        (await _ledger.ReadAsync(c => Contractors.FindAsync(c, loginId, default)))!.Id;

    private Task<ContractLinkOutcome> LinkAsync(Guid contractor, string account) =>
        _ledger.CommitAsync(c => _ledger.ContractLinks.LinkAsync(c, contractor, account, default));

    private async Task<ContractLinkRefusal> RefusalAsync(Guid contractor, string account) =>
        Assert.IsType<ContractLinkOutcome.Refused>(await LinkAsync(contractor, account)).Why;

    private Task<ContractLink?> UnlinkAsync(Guid contractor, ContractUnlinkedBy by) =>
        _ledger.CommitAsync(c => _ledger.ContractLinks.UnlinkAsync(c, contractor, by, default));

    private Task<ContractLink?> UnlinkByAccountAsync(Guid contractor, string account) =>
        _ledger.CommitAsync(c => _ledger.ContractLinks.UnlinkByAccountAsync(c, contractor, account, default));

    private Task<string?> AccountOfAsync(Guid contractor) =>
        _ledger.ReadAsync(c => ContractLinks.AccountOfAsync(c, contractor, default));

    private async Task<IReadOnlyList<LinkedContract>> OfAccountAsync(string account)
    {
        var contracts = await _ledger.ReadAsync(c => ContractLinks.OfAccountsAsync(c, [account, "nobody"], default));
        Assert.Empty(contracts["nobody"]);
        return [.. contracts[account]];
    }

    private async Task<long> CountAsync()
    {
        await using var command = _ledger.DataSource.CreateCommand("select count(*) from contract_links");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
