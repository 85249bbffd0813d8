using LineMobileBot.IntegrationTests.Infrastructure;
using Npgsql;

namespace LineMobileBot.IntegrationTests.DeskTests;

/// <summary>The desk for all tests of a class; each test makes operators of its own.</summary>
public sealed class DeskStage : IAsyncLifetime
{
    internal CarrierStage Stage { get; private set; } = null!;

    internal DeskDriver Desk => Stage.Desk;

    public async Task InitializeAsync() =>
        Stage = await CarrierStage.StartAsync(builder =>
        {
            // All tests of a class come from one address.
            builder.Configuration["Site:SignInLimits:PerAddressAndMinute"] = "100000";
            builder.Configuration["Site:SignInLimits:PerLoginIdAndMinute"] = "100000";
        });

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    /// <summary>What the audit trail says of an operator, as who acted or as what was touched, oldest first: <c>action outcome reason</c>.</summary>
    internal async Task<IReadOnlyList<string>> AuditAsync(Guid operatorId)
    {
        await using var select = Stage.Database.DataSource.CreateCommand(
            """
            select action || (case outcome when 1 then ' done ' else ' refused ' end) || coalesce(detail ->> 'reason', '')
            from audit_events where $1 in (actor_id, object_id) order by id
            """
        );
        select.Parameters.Add(new NpgsqlParameter<string> { TypedValue = operatorId.ToString("D") });
        await using var rows = await select.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
        {
            lines.Add(rows.GetString(0).Trim());
        }

        return lines;
    }
}
