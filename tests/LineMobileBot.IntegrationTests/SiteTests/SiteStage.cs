using System.Globalization;
using LineMobileBot.IntegrationTests.Infrastructure;
using Npgsql;

namespace LineMobileBot.IntegrationTests.SiteTests;

/// <summary>The site for all tests of a class; each test makes contractors of its own.</summary>
public sealed class SiteStage : IAsyncLifetime
{
    private int _last;

    internal CarrierStage Stage { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Stage = await CarrierStage.StartAsync(builder =>
        {
            // All tests of a class come from one address.
            builder.Configuration["Site:SignInLimits:PerAddressAndMinute"] = "100000";
            builder.Configuration["Site:SignInLimits:PerLoginIdAndMinute"] = "100000";
        });

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    /// <summary>A contractor who can sign in with <see cref="SiteDriver.Password"/>.</summary>
    internal async Task<string> NewContractorAsync()
    {
        var loginId = string.Create(CultureInfo.InvariantCulture, $"site{Interlocked.Increment(ref _last)}");
        await Stage.BackOffice.NewContractorAsync(loginId, $"household-of-{loginId}", SiteDriver.Password);
        return loginId;
    }

    internal async Task<(string LoginId, SiteDriver Browser)> NewSignedInAsync()
    {
        var loginId = await NewContractorAsync();
        var browser = Stage.NewBrowser();
        var page = await browser.SignInAsync(loginId);
        Assert.Equal("/mypage", page.Address.AbsolutePath);
        return (loginId, browser);
    }

    /// <summary>What the audit trail says of that kind of action, oldest first: <c>outcome reason</c>.</summary>
    internal async Task<IReadOnlyList<string>> AuditAsync(string loginId, string action)
    {
        await using var select = Stage.Database.DataSource.CreateCommand(
            """
            select (case a.outcome when 1 then 'done' else 'refused' end) || ' ' || coalesce(a.detail ->> 'reason', '')
            from audit_events a join contractors c on c.id::text in (a.actor_id, a.object_id)
            where c.login_id = $1 and a.action = $2 order by a.at, a.id
            """
        );
        select.Parameters.Add(new NpgsqlParameter<string> { TypedValue = loginId });
        select.Parameters.Add(new NpgsqlParameter<string> { TypedValue = action });
        await using var rows = await select.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
        {
            lines.Add(rows.GetString(0).Trim());
        }

        return lines;
    }
}
