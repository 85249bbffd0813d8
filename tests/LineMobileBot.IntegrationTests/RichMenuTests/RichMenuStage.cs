using Line.Simulator.Platform;
using LineMobileBot.Conversations;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.LedgerTests;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.RichMenus;
using Microsoft.Extensions.Logging.Abstractions;

namespace LineMobileBot.IntegrationTests.RichMenuTests;

/// <summary>The rich menus between the ledger and LINE, as one replica or several see them.</summary>
internal sealed class RichMenuStage : IAsyncDisposable
{
    private readonly LedgerDriver ledger;
    private int contractors;

    private RichMenuStage(LedgerDriver ledger, SimulatedLine line)
    {
        (this.ledger, Line) = (ledger, line);
        Ids = new RichMenuIds(Clock);
        Provisioning = NewReplica();
        Personal = new PersonalMenu(line.Client, ledger.DataSource, Ids, Clock);
    }

    public ManualClock Clock => ledger.Clock;

    public SimulatedLine Line { get; }

    public RichMenuIds Ids { get; }

    public RichMenuProvisioning Provisioning { get; }

    public PersonalMenu Personal { get; }

    public static async Task<RichMenuStage> SetAsync() =>
        new(await LedgerDriver.StartAsync(), await SimulatedLine.StartAsync());

    public RichMenuProvisioning NewReplica() =>
        new(
            Line.Client,
            ledger.DataSource,
            Ids,
            new EditionChange(Line.Client, ledger.DataSource),
            NullLogger<RichMenuProvisioning>.Instance
        );

    public Task ProvisionAsync() => Provisioning.EnsureAsync(CancellationToken.None);

    public Task RefreshAsync(LineUser user) =>
        Personal.RefreshAsync(new LineUserId(user.UserId), CancellationToken.None);

    /// <summary>Links the person to a line of their own; answers the line.</summary>
    public async Task<Guid> LinkAsync(LineUser user)
    {
        var line = await ledger.ShippedLineAsync($"contractor-{++contractors}");
        Assert.IsType<LinkOutcome.Linked>(await ledger.LinkAsync(user.UserId, await ledger.CodeOfAsync(line.Id)));
        return line.Id;
    }

    /// <summary>Links the person to a login id of their own; answers the contractor.</summary>
    public async Task<Guid> LinkContractAsync(LineUser user)
    {
        var line = await ledger.ShippedLineAsync($"contractor-{++contractors}");
        Assert.IsType<ContractLinkOutcome.Linked>(
            await ledger.CommitAsync(c => ledger.ContractLinks.LinkAsync(c, line.ContractorId, user.UserId, default))
        );
        return line.ContractorId;
    }

    public async Task UnlinkContractAsync(Guid contractorId) =>
        Assert.NotNull(
            await ledger.CommitAsync(c =>
                ledger.ContractLinks.UnlinkAsync(c, contractorId, ContractUnlinkedBy.Contractor, default)
            )
        );

    public async Task UnlinkAsync(LineUser user, Guid lineId) =>
        Assert.IsType<UnlinkOutcome.Unlinked>(
            await ledger.CommitAsync(c => ledger.Links.UnlinkByUserAsync(c, user.UserId, lineId, default))
        );

    /// <summary>So many more linked people, made from one who is linked already: too many to link one by one.</summary>
    public async Task LinkManyMoreAsync(int count)
    {
        await using var command = ledger.DataSource.CreateCommand(
            """
            with more as (
                insert into lines
                select (jsonb_populate_record(l, jsonb_build_object(
                    'id', gen_random_uuid(), 'msisdn', '+8180' || lpad(n::text, 8, '0')))).*
                from lines l, generate_series(1, $1) n
                returning id
            )
            insert into user_links
            select (jsonb_populate_record(u, jsonb_build_object(
                'id', gen_random_uuid(), 'line_id', more.id, 'line_account', 'U' || lpad(to_hex(row_number() over ()), 32, '0')))).*
            from user_links u, more
            """
        );
        command.Parameters.AddWithValue(count);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Line.DisposeAsync();
        await ledger.DisposeAsync();
    }
}
